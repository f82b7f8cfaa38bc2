/**
 * Small choices that this computer keeps between starts: never anything of a person. Electron keeps them in the
 * window's storage. The browser host has another port, and so another storage, at every start; cookies do not know
 * ports, so there they are kept as cookies.
 */
const YEAR = 60 * 60 * 24 * 365

/** What was kept under a key, as it was given; null where nothing readable is there. */
export function recall(key: string): unknown {
  try {
    const text = keepsCookies() ? cookieOf(key) : localStorage.getItem(key)
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** Keeps a value that JSON can hold. */
export function remember(key: string, value: unknown): void {
  try {
    const text = JSON.stringify(value)
    if (keepsCookies()) document.cookie = `${key}=${encodeURIComponent(text)}; Max-Age=${YEAR}; Path=/; SameSite=Strict`
    else localStorage.setItem(key, text)
  } catch {
    // Storage may be switched off; the choice then holds until the window closes.
  }
}

function keepsCookies(): boolean {
  return location.protocol === 'http:'
}

function cookieOf(key: string): string | null {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${key}=`))
  return found === undefined ? null : decodeURIComponent(found.slice(key.length + 1))
}
