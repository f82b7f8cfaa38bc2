/** How wide text in Times New Roman is, without a screen to measure it on. */

const POINTS_PER_PIXEL = 0.75

/** The width in points of a text at a size in points; programs round up here and there, hence a little more. */
export function textPoints(text: string, size: number): number {
  let thousandths = 0
  for (let at = 0; at < text.length; at += 1) thousandths += widths[text.charCodeAt(at)] || measureLetter(text, at)
  return (thousandths / 1000) * size * 1.02
}

/** The same in pixels of which 96 are an inch. */
export function textPixels(text: string, size: number): number {
  return textPoints(text, size) / POINTS_PER_PIXEL
}

/** Widths of Times New Roman in thousandths of its size. */
const CAPITALS = [
  722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944,
  722, 722, 611,
]
const SMALLS = [
  444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
  500, 500, 444,
]
const SIGNS: Readonly<Record<string, number>> = { ' ': 250, '.': 250, ',': 250, '/': 278, ':': 278, '-': 333, '•': 350 }
const USUAL = 500

/** By the code of a letter; 0 where it has not been met yet. Looked up a million times for a large school. */
const widths = new Uint16Array(0x10000)
CAPITALS.forEach((width, at) => (widths[65 + at] = width))
SMALLS.forEach((width, at) => (widths[97 + at] = width))
for (const [sign, width] of Object.entries({ ...SIGNS, Đ: 722, '—': 1000 })) widths[sign.charCodeAt(0)] = width

/** A letter with marks is as wide as the letter without; what is not known is as wide as a figure. */
function measureLetter(text: string, at: number): number {
  const width = widths[text.charAt(at).normalize('NFD').charCodeAt(0)] || USUAL
  widths[text.charCodeAt(at)] = width
  return width
}
