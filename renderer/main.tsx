import { createRoot } from 'react-dom/client'
import { translateWidgets } from './locales/widgets.ts'
import { Root } from './stores/root.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/library.css'
import './styles/organising.css'
import './styles/reader.css'
import './styles/page.css'
import './styles/panels.css'
import './styles/highlights.css'
import './styles/concordance.css'
import './styles/keys.css'
import './styles/coders.css'
import './styles/memos.css'
import './styles/history.css'
import './styles/codebook.css'
import './styles/passages.css'
import './styles/overlaps.css'
import './styles/reuse.css'
import './styles/versions.css'
import './styles/shared.css'
import { RootProvider } from './views/root-context.ts'
import { App } from './views/shell/app.tsx'

translateWidgets()
const root = new Root()
const element = document.getElementById('root')
if (element)
  createRoot(element).render(
    <RootProvider value={root}>
      <App />
    </RootProvider>,
  )
void root.start()
