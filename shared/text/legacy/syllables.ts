/** The syllables of Vietnamese spelling, to tell text that was decoded rightly from text that was not. */

const ONSETS = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x'.split(' ')

/** What may follow an onset, without tone. */
const RHYMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyt uyu uôc uôi uôm uôn uông uôt ' +
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu'
const QU_RHYMES =
  'a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê ên êt êch ênh i it ich y ych ynh yt yên yêt ơ ơi ơn ôc'
const Y_RHYMES = 'y yêm yên yêng yêt yêu'
/** Onsets that may be followed by the bare letter y. */
const Y_ONSETS = ' h k l m s t v'.split(' ')

const TONELESS: ReadonlySet<string> = new Set([
  ...ONSETS.flatMap((onset) => RHYMES.split(' ').map((rhyme) => onset + rhyme)),
  ...QU_RHYMES.split(' ').map((rhyme) => `qu${rhyme}`),
  ...Y_RHYMES.split(' '),
  ...Y_ONSETS.map((onset) => `${onset}y`),
])
/** Before these endings only the sharp and the heavy tone stand. */
const STOPPED = /(?:c|ch|p|t)$/
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Says whether a word, in small or capital letters, is a syllable of Vietnamese spelling. */
export function isSyllable(word: string): boolean {
  if (word.length > 12) return false
  const spelt = word.toLowerCase().normalize('NFD')
  const tones = spelt.match(TONE) ?? []
  if (tones.length > 1) return false
  const toneless = spelt.replace(TONE, '').normalize('NFC')
  if (!TONELESS.has(toneless)) return false
  return !STOPPED.test(toneless) || tones[0] === '\u0301' || tones[0] === '\u0323'
}

/** Every syllable of the spelling, in small letters, the tone on the letter that carries it (for tests). */
export function allSyllables(): string[] {
  return [...TONELESS].flatMap((toneless) =>
    TONES.map((tone) => withTone(toneless, tone)).filter((syllable) => isSyllable(syllable)),
  )
}

/** Puts a tone on the last vowel that carries a mark, else on the first vowel of a pair, else on the only one. */
function withTone(toneless: string, tone: string): string {
  const marked = /[ăâêôơư](?!.*[ăâêôơư])/.exec(toneless)
  const at = marked?.index ?? /[aeiouy](?![^aeiouy]*[aeiouy].*[aeiouy])/.exec(toneless)?.index ?? 0
  return (toneless.slice(0, at + 1) + tone + toneless.slice(at + 1)).normalize('NFC')
}
