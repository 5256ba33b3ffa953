// Adaptive Cards as Teams draws them in its light theme.
const colour = (normal, subtle = normal) => ({ default: normal, subtle });

const foreground = {
  default: colour('#242424', '#616161'),
  dark: colour('#242424', '#616161'),
  light: colour('#ffffff', '#f0f0f0'),
  accent: colour('#5b5fc7', '#7579eb'),
  good: colour('#13651b', '#237b4b'),
  warning: colour('#8a5700', '#a86b00'),
  attention: colour('#b10e1c', '#c4314b'),
};

const container = (backgroundColor, borderColor = '#e0e0e0') => ({ backgroundColor, borderColor, foregroundColors: foreground });

export const hostConfig = {
  fontFamily: "'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'Liberation Sans', sans-serif",
  supportsInteractivity: true,
  spacing: { small: 4, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
  separator: { lineThickness: 1, lineColor: '#e6e6e6' },
  fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 21, large: 24, extraLarge: 28 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('#ffffff'),
    emphasis: container('#f5f5f5'),
    good: container('#e7f2da'),
    warning: container('#fbf6d9'),
    attention: container('#fcf4f6'),
    accent: container('#ebebfb'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 12,
  },
  textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', fontType: 'default', isSubtle: false } },
  textBlock: { headingLevel: 3 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'default', color: 'default', size: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'default', color: 'default', size: 'default' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
  },
};
