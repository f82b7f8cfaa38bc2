/** The grid's look, taken from the tokens, so that light and dark follow the rest of the window. */
import { themeQuartz } from 'ag-grid-community'

export const sheetTheme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: '0.8125rem',
  spacing: '0.375rem',
  cellHorizontalPadding: '0.5rem',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  textColor: 'var(--ink)',
  browserColorScheme: 'inherit',
  accentColor: 'var(--accent)',
  borderColor: 'var(--line)',
  headerBackgroundColor: 'var(--surface-head)',
  headerTextColor: 'var(--ink-soft)',
  headerFontWeight: 600,
  headerFontSize: '0.75rem',
  oddRowBackgroundColor: 'var(--surface)',
  rowHoverColor: 'var(--hover)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  headerColumnBorder: true,
  columnBorder: true,
  headerColumnResizeHandleColor: 'transparent',
  tooltipBackgroundColor: 'var(--surface-raised)',
  tooltipTextColor: 'var(--ink)',
})
