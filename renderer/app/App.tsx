/** The whole window: the start gate, and behind it the work place. */
import { useState } from 'react'
import type { Bridge } from '../../shared/contract/bridge.ts'
import { MessagesProvider } from '../ui/Toasts.tsx'
import { Backend } from './backend.ts'
import { StartGate } from './start/StartGate.tsx'

export function App({ bridge }: { bridge: Bridge }) {
  const [backend] = useState(() => new Backend(bridge))
  return (
    <MessagesProvider>
      <StartGate backend={backend} />
    </MessagesProvider>
  )
}
