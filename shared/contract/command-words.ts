/** Names and keys of the commands that stand both in the window and in the menu of a host. */
export interface CommandWords {
  label: string
  /** As in `Ctrl+=`; on macOS Ctrl means Command. */
  shortcut: string
}

export const COMMAND_WORDS = {
  cut: { label: 'Cắt', shortcut: 'Ctrl+X' },
  copy: { label: 'Sao chép', shortcut: 'Ctrl+C' },
  paste: { label: 'Dán', shortcut: 'Ctrl+V' },
  selectAll: { label: 'Chọn tất cả', shortcut: 'Ctrl+A' },
  larger: { label: 'Phóng to', shortcut: 'Ctrl+=' },
  smaller: { label: 'Thu nhỏ', shortcut: 'Ctrl+-' },
  usualSize: { label: 'Cỡ bình thường', shortcut: 'Ctrl+0' },
  palette: { label: 'Tìm lệnh…', shortcut: 'Ctrl+K' },
  shortcuts: { label: 'Phím tắt…', shortcut: 'F1' },
} as const satisfies Record<string, CommandWords>
