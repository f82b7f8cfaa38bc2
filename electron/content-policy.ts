/**
 * What a page may load: nothing, but for what is named here. The window of every host gets the first policy; a page
 * that is only printed gets the second.
 */

/**
 * The window's own files, and calls to its own host. Styles may be inline because AG Grid makes its theme at run time
 * and the papers shown in the print preview carry their style in them; scripts never are.
 */
const WINDOW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A paper: its own style, pictures and fonts, all inside it. No script, no network. */
export const PAPER_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Headers of everything that a host serves to its window. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': WINDOW_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'cache-control': 'no-store',
}
