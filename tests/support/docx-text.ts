/** A Word file as a reader sees it. */
import { partsOf } from './zip-parts.ts'

interface WordParagraph {
  text: string
  /** Its own XML. */
  xml: string
}

export interface WordFile {
  parts: Map<string, string>
  /** The XML of the text. */
  xml: string
  /** In order, those in tables too. */
  paragraphs: WordParagraph[]
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

export async function readWord(bytes: Uint8Array): Promise<WordFile> {
  const parts = await partsOf(bytes)
  const xml = parts.get('word/document.xml') ?? ''
  const paragraphs = [...xml.matchAll(/<w:p\b(?:[^>]*\/>|.*?<\/w:p>)/gs)].map(([xml]) => ({ xml, text: textOf(xml) }))
  return { parts, xml, paragraphs }
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([, text]) =>
      text === undefined ? '\n' : text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? ''),
    )
    .join('')
}
