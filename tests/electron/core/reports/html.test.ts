import { describe, expect, it } from 'vitest'
import { escapeHtml } from '../../../../electron/core/reports/escape.ts'
import { renderHtml } from '../../../../electron/core/reports/html.ts'
import { ALL_MODELS, modelOf } from '../../../support/report-models.ts'
import { makeSchool } from '../../../support/people.ts'

const count = (text: string, part: string | RegExp) => text.split(part).length - 1

describe('renderHtml', () => {
  it.each(ALL_MODELS)('makes %s one page without scripts and without anything fetched', (_, model) => {
    const html = renderHtml(model)
    expect(html).toMatch(/^<!doctype html>/)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|url\(|@import|https?:/)
    expect(html).not.toMatch(/\son[a-z]+=/)
    expect(count(html, '<section')).toBe(model.sections.length)
    expect(count(html, '<thead>')).toBe(model.sections.length)
    for (const tag of ['table', 'tr', 'td', 'th', 'section', 'div', 'p', 'span']) {
      expect(count(html, new RegExp(`<${tag}[ >]`)), tag).toBe(count(html, `</${tag}>`))
    }
  })

  it('escapes what people typed', () => {
    const html = renderHtml(modelOf('class-list', { school: makeSchool({ name: '<b>Trường</b> & "Nhà"' }) }))
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;')
    expect(html).toContain('O&#39;Hà &amp; “Dũng”')
    expect(html).toContain('&lt;B&gt;TRƯỜNG&lt;/B&gt; &amp; &quot;NHÀ&quot;')
    expect(escapeHtml('a < b && c > "d"')).toBe('a &lt; b &amp;&amp; c &gt; &quot;d&quot;')
  })

  it('stands on A4 with the margins of official papers, each section numbered anew', () => {
    const html = renderHtml(modelOf('class-list'))
    expect(html).toContain('size: A4 portrait; margin: 20mm 15mm 20mm 30mm')
    expect(html).toContain('style="page: s1"')
    expect(html).toContain('@page s2 { counter-increment: s2;')
    expect(renderHtml(modelOf('summary'))).toContain('size: A4 landscape')
  })

  it('has the head of an official paper', () => {
    const html = renderHtml(modelOf('outstanding', { madeOn: '2026-02-09' }))
    expect(html).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(html).toContain('Độc lập - Tự do - Hạnh phúc')
    expect(html).toContain('ỦY BAN NHÂN DÂN PHƯỜNG TÂN AN')
    expect(html).toContain('Tân An, ngày 09 tháng 02 năm 2026')
    expect(renderHtml(modelOf('outstanding', { school: makeSchool({ governingBody: '' }) }))).not.toContain(
      'class="over"',
    )
  })

  it('marks what is done, what is to be ticked, and what is not asked', () => {
    const html = renderHtml(modelOf('class-list', { group: '9A1' }))
    expect(html).toContain('<td class="center tick"><span class="mark">✓</span><span class="on">03/02/2025</span></td>')
    expect(html).toContain('<td class="center tick"><span class="box"></span></td>')
    expect(renderHtml(modelOf('class-list', { group: '6A1' }))).toContain('<td class="center tick">–</td>')
  })

  it('writes numbers and percentages as Vietnamese papers do, the total set apart', () => {
    const html = renderHtml(modelOf('summary', { kind: 'student' }))
    expect(html).toContain('<th colspan="2">Đã có thẻ</th>')
    expect(html).toContain('<th rowspan="2">Tổng số</th>')
    expect(html).toMatch(/<tr class="total"><td class="center"><\/td><td>Tổng cộng<\/td>/)
    expect(html).toContain('<td class="center">22,2%</td>')
  })

  it('spans headings over the table and keeps the signatures with the last rows', () => {
    const html = renderHtml(modelOf('outstanding'))
    expect(html).toContain('<tr class="heading"><td colspan="7">I. Làm thẻ: ')
    const last = html.slice(html.indexOf('<tbody class="last">'))
    expect(count(last.slice(0, last.indexOf('class="closing"')), '<tr')).toBe(3)
    expect(last).toContain('NGƯỜI LẬP')
  })

  it('leaves room to sign by hand where the name is not known', () => {
    const html = renderHtml(modelOf('class-list'))
    expect(html).toContain(
      '<span class="role">GIÁO VIÊN CHỦ NHIỆM</span><br><span class="hand">(Ký, ghi rõ họ tên)</span>',
    )
    expect(html).toContain('<span class="role">HIỆU TRƯỞNG</span><span class="name">Lê Thị Minh Nguyệt</span>')
  })
})
