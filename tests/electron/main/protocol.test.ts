import { describe, expect, it } from 'vitest'
import { answerRequest } from '../../../electron/main/protocol.ts'
import { PAGE_FILES } from '../../support/host.ts'

const papers = new Map([['paper-1', '<p>6A</p>']])
const get = (address: string): Response => answerRequest(address, PAGE_FILES, papers)

describe('the window', () => {
  it('is served from memory with a policy that begins with nothing', async () => {
    const response = get('app://so-dinh-danh/')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(await response.text()).toContain('Sổ')
  })

  it.each([
    'app://so-dinh-danh/../package.json',
    'app://so-dinh-danh/%2e%2e/package.json',
    'app://so-dinh-danh//etc/passwd',
    'app://so-dinh-danh/paper-1',
    'app://other/',
    'app://giay-in/',
    'app://giay-in/other',
  ])('has nothing at %s', (address) => {
    expect(get(address).status).toBe(404)
  })
})

describe('a paper', () => {
  it('may run no script and load nothing', async () => {
    const response = get('app://giay-in/paper-1')
    expect(await response.text()).toBe('<p>6A</p>')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toContain('script-src')
    expect(policy).not.toContain("'self'")
  })
})
