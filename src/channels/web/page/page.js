import { startChat } from './chat.js'
import { byId } from './dom.js'
import { showMatrix } from './matrix.js'
import { showTicket } from './ticket.js'

const views = ['chat', 'ticket', 'matrix']

/** Shows the view that the address names. */
function look() {
  const wanted = location.hash.slice(1)
  const view = views.includes(wanted) ? wanted : 'chat'
  for (const one of views) byId(one).hidden = one !== view
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === `#${view}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  if (view === 'matrix') void showMatrix()
}

// What scrolls has to be reached with the keyboard.
for (const id of ['log', 'matrix-scroll']) byId(id).tabIndex = 0
addEventListener('hashchange', look)
look()
startChat((draft, edit) => {
  showTicket(draft)
  if (edit) location.hash = '#ticket'
})
