/** How something stands: a shape and a word, and the colour only beside them. */
import { Icon, type IconName } from './Icon.tsx'
import './state-tag.css'

export interface Standing {
  word: string
  look: 'good' | 'calm' | 'warn' | 'bad' | 'none'
  shape: IconName
}

export function StateTag({ standing: { word, look, shape } }: { standing: Standing }) {
  return (
    <span className={`state-tag state-${look}`}>
      <Icon name={shape} />
      {word}
    </span>
  )
}
