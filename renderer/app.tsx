import { createRoot } from 'react-dom/client'
import { translateWidgets } from './locales/widgets.ts'
import { Root } from './stores/root.ts'
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
