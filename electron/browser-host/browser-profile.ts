/**
 * The browser's own folder for the window. It must not keep what is typed there: the register's password would
 * otherwise be offered for saving, and names of pupils for filling in.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const OWNER_ONLY = 0o700

const PREFERENCES = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false, check_default_browser: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  intl: { accept_languages: 'vi', selected_languages: 'vi' },
}

/** Makes the folder when it is missing, with preferences that the browser then keeps. */
export function prepareProfile(folder: string): void {
  const preferences = join(folder, 'Default', 'Preferences')
  if (existsSync(preferences)) return
  mkdirSync(join(folder, 'Default'), { recursive: true, mode: OWNER_ONLY })
  writeFileSync(preferences, JSON.stringify(PREFERENCES))
}
