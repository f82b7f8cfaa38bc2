import { expect, it } from 'vitest'
import { printPage } from '../../../renderer/overview/print-page.ts'

it('makes a page without script in which what people wrote stays text', () => {
  const html = printPage({
    title: 'Tổng quan <tiến độ>',
    lines: ['Trường "A" & B'],
    parts: [
      { title: 'Chỉ tiêu', head: ['Tên', 'Số'], rows: [['<script>alert(1)</script>', '1.250']] },
      { svg: '<svg viewBox="0 0 1 1"></svg>' },
    ],
  })
  expect(html).toContain('Tổng quan &lt;tiến độ&gt;')
  expect(html).toContain('Trường &quot;A&quot; &amp; B')
  expect(html).toContain('<td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td>1.250</td>')
  expect(html).toContain('<figure><svg viewBox="0 0 1 1"></svg></figure>')
  expect(html).not.toContain('<script')
})
