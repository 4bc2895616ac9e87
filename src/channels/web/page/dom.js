/** An element with its properties and children; text is only ever text. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue
    if (name in made && name !== 'list') made[name] = value
    else made.setAttribute(name, value)
  }
  made.append(...children)
  return made
}

/** The element of this id. */
export function byId(id) {
  return document.getElementById(id)
}

/** A button that copies what it is given, and says so. */
export function copyButton(label, text) {
  const button = element('button', { type: 'button' }, label)
  button.addEventListener('click', async () => {
    await copy(text())
    button.textContent = 'Copied'
    setTimeout(() => {
      button.textContent = label
    }, 1_500)
  })
  return button
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const area = element('textarea', { value: text, readOnly: true })
    document.body.append(area)
    area.select()
    document.execCommand('copy')
    area.remove()
  }
}
