/** Entry of the window. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { getBridge } from './bridge/index.ts'
import { display } from './theme/display.ts'
import './theme/fonts.ts'
import './theme/figures.css'
import './theme/tokens.css'
import './theme/base.css'

display.start()
const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App bridge={getBridge()} />
    </StrictMode>,
  )
}
