/** Fonts of the time before Unicode: which of them show text of which encoding. */

/** `tcvn3` is also known as ABC. */
export type LegacyEncoding = 'tcvn3' | 'vni'

/** A font and what it does to text: the capital fonts of TCVN3 show small letters as capitals. */
export interface LegacyFont {
  encoding: LegacyEncoding
  capitals: boolean
}

const TCVN3: LegacyFont = { encoding: 'tcvn3', capitals: false }
const TCVN3_CAPITALS: LegacyFont = { encoding: 'tcvn3', capitals: true }
const VNI: LegacyFont = { encoding: 'vni', capitals: false }

/**
 * The legacy font of a name; null for every other font. `.VnTime` and its family are TCVN3, those that end in H
 * (`.VnTimeH`) its capitals; `VNI-Times` and its family are VNI.
 */
export function legacyFont(name: string): LegacyFont | null {
  const bare = name.trim()
  if (/^\.vn/i.test(bare)) return /^\.vn[\w ]*H$/.test(bare.replace(/^\.V/, '.v')) ? TCVN3_CAPITALS : TCVN3
  return /^vni[-\s]/i.test(bare) ? VNI : null
}
