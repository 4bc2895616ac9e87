const colour = name => ({ default: `var(--${name})`, subtle: `var(--${name})` })
const colours = {
  default: { default: 'var(--ink)', subtle: 'var(--soft)' },
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('attention'),
}
const style = { backgroundColor: 'transparent', foregroundColors: colours }

const hostConfig = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  spacing: { small: 6, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 0 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
  containerStyles: { default: style, emphasis: style },
  textBlock: { headingLevel: 3 },
  inputs: { label: { requiredInputs: { suffix: ' *' }, inputSpacing: 'small' } },
  actions: {
    maxActions: 12,
    spacing: 'small',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'default' },
  },
}

/** A card as Microsoft's renderer draws it; what is pressed goes to `press`, with what was typed into the card. */
export function drawCard(content, press) {
  const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards
  AdaptiveCard.onProcessMarkdown = () => undefined // our cards have none: text stays text
  const card = new AdaptiveCard()
  card.hostConfig = new HostConfig(hostConfig)
  card.onExecuteAction = action => {
    if (action.url) window.open(action.url, '_blank', 'noopener,noreferrer')
    else press(action.data)
  }
  card.parse(content)
  return card.render()
}
