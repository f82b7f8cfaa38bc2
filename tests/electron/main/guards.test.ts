import { describe, expect, it } from 'vitest'
import { isOurPage, isTrustedSender, mayHavePermission } from '../../../electron/main/guards.ts'

const OURS = 'app://so-dinh-danh/'
const DEV = 'http://localhost:5173'

describe('our page', () => {
  it.each([OURS, 'app://so-dinh-danh/#/lop/6A'])('is %s', (address) => {
    expect(isOurPage(address, null)).toBe(true)
  })

  it.each([
    'app://so-dinh-danh.evil.example/',
    'app://so-dinh-danh@evil.example/',
    'app://user:pass@so-dinh-danh/',
    'app://so-dinh-danh:1/',
    'app://giay-in/x',
    'app://so-dinh-danh/other',
    'file:///app://so-dinh-danh/',
    'https://so-dinh-danh/',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'http://localhost:5173/',
    '',
    'app:',
  ])('is not %s', (address) => {
    expect(isOurPage(address, null)).toBe(false)
  })

  it('is the development server’s only while there is one, and only that server', () => {
    expect(isOurPage(`${DEV}/x`, DEV)).toBe(true)
    expect(isOurPage('http://localhost:51730/', DEV)).toBe(false)
    expect(isOurPage('https://localhost:5173/', DEV)).toBe(false)
    expect(isOurPage('http://localhost:5173.evil.example/', DEV)).toBe(false)
  })
})

describe('a sender', () => {
  it('is trusted as the main frame of our page', () => {
    expect(isTrustedSender({ url: OURS, parent: null }, null)).toBe(true)
  })

  it.each([
    ['a frame inside it', { url: OURS, parent: {} }],
    ['another page', { url: 'https://evil.example/', parent: null }],
    ['a paper', { url: 'app://giay-in/x', parent: null }],
    ['a frame that has gone', null],
  ])('is not trusted as %s', (_name, sender) => {
    expect(isTrustedSender(sender, null)).toBe(false)
  })
})

describe('permissions', () => {
  it('let our page write the clipboard', () => {
    expect(mayHavePermission('clipboard-sanitized-write', 'app://so-dinh-danh', null)).toBe(true)
    expect(mayHavePermission('clipboard-sanitized-write', 'https://evil.example', null)).toBe(false)
  })

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'usb', 'unknown'])(
    'refuse %s',
    (permission) => {
      expect(mayHavePermission(permission, OURS, null)).toBe(false)
    },
  )
})
