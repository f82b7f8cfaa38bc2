/** The open register: reads schools and tracks; asks for the first school where there is none yet. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Track } from '../../shared/domain/tracks.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useApp } from './context.ts'
import { FirstSchool } from './FirstSchool.tsx'
import { Shell } from './Shell.tsx'
import { useLoad } from './use-load.ts'
import { usePlans } from './use-plans.ts'

export function Workplace() {
  const { backend } = useApp()
  const loadSchools = useCallback(() => backend.call('schools.list', {}), [backend])
  const lastTracks = useRef<readonly Track[]>([])
  const loadTracks = useCallback(async () => {
    // Tracks that are as they were stay the same list: much on screen hangs on it.
    const tracks = await backend.call('tracks.list', {})
    if (JSON.stringify(tracks) !== JSON.stringify(lastTracks.current)) lastTracks.current = tracks
    return lastTracks.current
  }, [backend])
  const { value: schools, error: schoolsError, reload } = useLoad(loadSchools)
  const { value: tracks, error: tracksError, reload: reloadTracks } = useLoad(loadTracks)
  const plans = usePlans()
  const [schoolId, setSchoolId] = useState<number | null>(null)
  useEffect(
    () =>
      backend.onChanged((personIds) => {
        if (personIds !== null) return
        reload()
        reloadTracks()
      }),
    [backend, reload, reloadTracks],
  )

  if (!schools || !tracks) {
    const error = schoolsError ?? tracksError
    if (error === null) return <p className="start-wait">Đang mở sổ…</p>
    return (
      <EmptyState
        title="Chưa đọc được sổ"
        actions={
          <Button
            look="primary"
            icon="refresh"
            onClick={() => {
              reload()
              reloadTracks()
            }}
          >
            Thử lại
          </Button>
        }
      >
        {error}
      </EmptyState>
    )
  }
  const school = schools.find((one) => one.id === schoolId) ?? schools[0]
  if (!school) return <FirstSchool onDone={reload} />
  return (
    <Shell
      key={school.id}
      school={school}
      schools={schools}
      tracks={tracks}
      plans={plans}
      reloadSchools={reload}
      onChooseSchool={(id) => {
        setSchoolId(id)
        reload()
      }}
    />
  )
}
