/**
 * Headings that stand for a stage of a track: "Đã có CCCD", "Mức 2", "CKS", and the names that the tracks themselves
 * have, those that the user made too. The column then holds a tick or a day for each person.
 */
import { foldWords } from '../../text/fold.ts'
import type { StageKey, Track } from '../tracks.ts'

/** What is known of the stages, made once a file by `stageHeadings`. */
export interface StageHeadings {
  /** The stage that a heading means, or null. */
  read(text: string): { stage: StageKey; exact: boolean } | null
  /** The stage's name for the user, or null for one that no track has. */
  nameOf(stage: StageKey): string | null
}

/** Words that say nothing of which stage is meant. */
const FILLERS =
  /^(?:da|duoc|ngay|co|so|tai|khoan|tk|tkddt|dddt|dinh|danh|dien|tu|vneid|do|cap|lam|the|x|d|danh dau|tich)$/

interface Rule {
  stage: StageKey
  /** Words of which one must stand in the heading. */
  needs: RegExp
  /** What is taken away before only fillers may be left. */
  words: RegExp
}

const LEVEL = (level: 1 | 2) => `muc (?:do )?(?:${level}|${'i'.repeat(level)})`
const APPLY = '(?:thu nhan|nop ho so|dang ky|ho so|nop)'
const APPROVE = '(?:phe duyet|duyet|sms)'
const ACTIVATE = '(?:kich hoat)'

/** From the particular to the general; the first that fits is meant. */
const RULES: readonly Rule[] = [
  rule('vneid2.applied', LEVEL(2), APPLY),
  rule('vneid2.approved', LEVEL(2), APPROVE),
  rule('vneid2.activated', LEVEL(2), ACTIVATE),
  rule('vneid1.registered', LEVEL(1), `(?:${APPLY}|${APPROVE})`),
  rule('vneid1.activated', LEVEL(1), ACTIVATE),
  rule('vneid2.activated', LEVEL(2)),
  rule('vneid1.activated', LEVEL(1)),
  rule('app.installed', '(?:vneid)', '(?:cai dat|cai)(?: ung dung| app)?'),
  rule('signature.registered', '(?:cks|chu ky so)', 'dang ky'),
  rule('signature.active', '(?:cks|chu ky so)(?: ca nhan)?'),
  rule('card.applied', '(?:cccd|can cuoc(?: cong dan)?)', '(?:nop ho so|ho so|dang ky|lam ho so)'),
  rule(
    'card.issued',
    '(?:cccd|can cuoc(?: cong dan)?|the)',
    '(?:da co|co|gan chip|da duoc cap|duoc cap|da cap|da lam)',
  ),
]

function rule(stage: StageKey, what: string, action = ''): Rule {
  const both = action === '' ? what : `(?=.*\\b${what}\\b).*\\b${action}`
  return {
    stage,
    needs: new RegExp(`\\b${both}\\b`),
    words: new RegExp(`\\b(?:${what}${action && `|${action}`})\\b`, 'g'),
  }
}

/** Reads headings in the light of the tracks that are followed. */
export function stageHeadings(tracks: readonly Track[]): StageHeadings {
  const names = new Map<StageKey, string>()
  const byWords = new Map<string, StageKey>()
  for (const { stages } of tracks) {
    for (const { key, name, shortName } of stages) {
      names.set(key, name)
      for (const text of [shortName, name]) {
        if (!byWords.has(foldWords(text))) byWords.set(foldWords(text), key)
      }
    }
  }
  return {
    nameOf: (stage) => names.get(stage) ?? null,
    read(text) {
      const bare = foldWords(text.replace(/\([^)]*\)/g, ' '))
      const whole = foldWords(text)
      const own = byWords.get(whole) ?? byWords.get(bare)
      if (own !== undefined) return { stage: own, exact: true }
      for (const { stage, needs, words } of RULES) {
        if (!names.has(stage) || !needs.test(bare)) continue
        const left = bare
          .replace(words, ' ')
          .split(' ')
          .filter((word) => word !== '' && !FILLERS.test(word))
        if (left.length === 0) return { stage, exact: true }
      }
      return null
    },
  }
}

/** Where no tracks are known, no heading means a stage. */
export const NO_STAGES: StageHeadings = stageHeadings([])
