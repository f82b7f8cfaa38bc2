/** A report of running text that has one of everything, for the tests of renderers. */
import type { Chart, DocumentModel, DocumentTable } from '../../shared/domain/report.ts'

export const BARS: Chart = {
  kind: 'chart',
  form: 'bars',
  title: 'Biểu đồ 1. Kết quả theo khối',
  categories: ['Khối 8', 'Khối 9', 'Cán bộ-GV-NV'],
  series: [
    { name: 'Đủ điều kiện', values: [212, 1_198, 64] },
    { name: 'Đã có thẻ', values: [187, 1_180, 64] },
    { name: 'Kích hoạt mức 2', values: [131, 866, null] },
  ],
  unit: 'people',
}

export const LINES: Chart = {
  kind: 'chart',
  form: 'lines',
  title: 'Biểu đồ 2. Tỷ lệ kích hoạt VNeID mức 2 so với chỉ tiêu',
  categories: ['26/08', '02/09', '09/09', '16/09', '23/09', '30/09'],
  series: [
    { name: 'Đã đạt', values: [12.4, 25, 38.1, 55.5, 61.3, null] },
    { name: 'Chỉ tiêu', values: [15, 30, 45, 60, 75, 90] },
  ],
  unit: 'percent',
}

/** Every kind of column, a common heading, a heading within, a total; long enough for two pages. */
export const FIGURES_TABLE: DocumentTable = {
  kind: 'table',
  title: 'Bảng 1. Kết quả từng lớp',
  columns: [
    { label: 'STT', kind: 'order', width: 10 },
    { label: 'Lớp', kind: 'text', width: 26 },
    { label: 'Số lượng', group: 'Kích hoạt mức 2', kind: 'count', width: 16 },
    { label: 'Tỷ lệ', group: 'Kích hoạt mức 2', kind: 'percent', width: 16 },
    { label: 'Ngày gần nhất', kind: 'date', width: 26 },
    { label: 'Đã ký', kind: 'tick', width: 26 },
    { label: 'Hoàn thành', kind: 'milestone', width: 26 },
    { label: 'Mã lớp', kind: 'text', width: 18, align: 'right' },
  ],
  rows: [
    { cells: ['Khối 8'], style: 'heading' },
    ...Array.from({ length: 14 }, (_, at) => ({
      cells: [at + 1, `8A${at + 1}`, 20 + at, 60 + at, '2023-09-15', null, 'reached', `0${at}`],
    })),
    { cells: ['Khối 9'], style: 'heading' },
    ...Array.from({ length: 16 }, (_, at) => ({
      cells: [
        at + 15,
        `9A${at + 1}`,
        24 + at,
        70.5,
        null,
        at % 2 === 0 ? '2023-09-20' : 'outside',
        '2023-09-21',
        '=1+1',
      ],
    })),
    { cells: [null, 'Tổng cộng', 1_234, 87.25, null, null, null, null], style: 'total' },
  ],
  notes: ['Tỷ lệ tính trên số đủ điều kiện (mẫu số).'],
}

const SMALL_TABLE: DocumentTable = {
  kind: 'table',
  title: '',
  columns: [
    { label: 'Chỉ tiêu', kind: 'text', width: 80 },
    { label: 'Phải đạt', kind: 'percent', width: 25 },
    { label: 'Đã đạt', kind: 'percent', width: 25 },
    { label: 'Kết luận', kind: 'text', width: 30, align: 'center' },
  ],
  rows: [
    { cells: ['Cán bộ, giáo viên, nhân viên kích hoạt mức 2', 100, 100, 'Đạt'] },
    { cells: ['Học sinh đủ điều kiện kích hoạt mức 2', 100, 72.3, 'Chưa đạt'] },
  ],
  notes: [],
}

export const SAMPLE_DOCUMENT: DocumentModel = {
  paper: 'BÁO CÁO',
  title: 'Kết quả thực hiện cao điểm cấp, kích hoạt tài khoản định danh điện tử (tháng 9 năm 2023)',
  letterhead: {
    governingBody: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN CỦ CHI',
    organisation: 'TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN DU',
    place: 'Củ Chi',
    date: '2023-10-05',
    number: 'Số: 12/BC-THCSND',
  },
  blocks: [
    {
      kind: 'bases',
      lines: [
        'Căn cứ Kế hoạch số 969/KH-GDĐT ngày 29 tháng 6 năm 2023 của Phòng Giáo dục và Đào tạo huyện Củ Chi',
        'Căn cứ Kế hoạch số 45/KH-THCSND ngày 03 tháng 7 năm 2023 của Trường;',
        'Căn cứ tình hình thực tế.',
      ],
    },
    {
      kind: 'paragraph',
      text: 'Trường Trung học cơ sở Nguyễn Du báo cáo kết quả thực hiện đến hết ngày 30/9/2023 như sau:',
    },
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ THỰC HIỆN' },
    { kind: 'heading', level: 2, text: '1. Số liệu chung' },
    {
      kind: 'paragraph',
      text: 'Toàn trường có 1.474 người đủ điều kiện & đang học, làm việc; 1.431 người đã có thẻ căn cước công dân gắn chip (97,1%), 997 người đã kích hoạt tài khoản mức độ 2 <67,6%>.',
    },
    SMALL_TABLE,
    BARS,
    { kind: 'heading', level: 2, text: '2. Tiến độ' },
    LINES,
    { kind: 'paragraph', text: 'Kết quả từng lớp:' },
    FIGURES_TABLE,
    { kind: 'heading', level: 1, text: 'II. KHÓ KHĂN, VƯỚNG MẮC' },
    {
      kind: 'bullets',
      items: [
        'Một số học sinh chưa có số điện thoại chính chủ nên phải dùng số của cha, mẹ, người giám hộ; việc nhận mã xác thực mất nhiều thời gian.',
        'Sai thông tin dân cư (ngày sinh, giới tính): 3 trường hợp.',
      ],
    },
    { kind: 'heading', level: 1, text: 'III. ĐỀ XUẤT, KIẾN NGHỊ' },
    { kind: 'paragraph', text: 'Đề nghị Công an xã tổ chức thêm một buổi thu nhận hồ sơ lưu động tại trường.' },
    { kind: 'paragraph', text: 'Trên đây là báo cáo của Trường Trung học cơ sở Nguyễn Du./.' },
  ],
  signatures: [{ role: 'HIỆU TRƯỞNG', name: 'Phan Công Đông' }],
  receivers: ['Phòng Giáo dục và Đào tạo huyện Củ Chi', 'Công an xã Tân An Hội (để phối hợp)', 'Lưu: VT'],
  fileName: 'bao-cao-ket-qua',
}

/** Nothing is known but its kind, and somebody pasted characters that XML cannot hold. */
export const BARE_DOCUMENT: DocumentModel = {
  ...SAMPLE_DOCUMENT,
  title: 'A\u0001B\uFFFE & <C>',
  letterhead: { governingBody: '', organisation: 'TRƯỜNG HOA SEN', place: '', date: '2026-02-09' },
  blocks: [FIGURES_TABLE, { ...FIGURES_TABLE, title: '', notes: [] }],
  signatures: [{ role: 'HIỆU TRƯỞNG', name: '' }],
  receivers: [],
}
