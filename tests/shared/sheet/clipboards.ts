/**
 * What programs really put on the clipboard, their names and numbers changed to invented ones. Shapes after:
 * - text: what Excel writes and how it reads it back, as recorded in grist-core, `test/common/tsvFormat.ts`
 * - Excel's page: Excel 365 for Windows, "HTML Format", as kept in fixtures of roosterjs and of web spreadsheets;
 *   `x:num` is written by Excel 2000 to 2003 and by WPS Office
 * - LibreOffice's page: written by LibreOffice 7.4.7 of the workbook described in the test (the filter of its clipboard)
 * - Google's page: as kept in fixtures of WordPress and Lexical
 */

export const EXCEL = {
  text: 'Họ và tên\tSố định danh\tNgày sinh\tGhi chú\r\nLê An\t7.9211E+10\t9/5/2011\t"a\nb"\r\nTrần Bé\t079211012346\t\t\r\n',
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
td
	{padding-top:1px;
	mso-number-format:General;
	white-space:nowrap;}
.xl65
	{mso-number-format:"\\@";}
.xl66
	{mso-number-format:"m\\/d\\/yyyy";}
.xl67
	{white-space:normal;}
-->
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=384 style='border-collapse:
 collapse;width:288pt'>
<!--StartFragment-->
 <col width=96 span=4 style='width:72pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 width=96 style='height:15.0pt;width:72pt'>Họ và tên</td>
  <td width=96 style='width:72pt'>Số định danh</td>
  <td width=96 style='width:72pt'>Ngày sinh</td>
  <td width=96 style='width:72pt'>Ghi chú</td>
 </tr>
 <tr height=40 style='height:30.0pt'>
  <td height=40 style='height:30.0pt'>Lê<span
  style='mso-spacerun:yes'> </span>An</td>
  <td align=right x:num="79211012345">7.9211E+10</td>
  <td class=xl66 align=right>9/5/2011</td>
  <td class=xl67 width=96 style='width:72pt'>a<br>
    b</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 style='height:15.0pt'>Trần&nbsp;Bé</td>
  <td class=xl65>079211012346</td>
  <td></td>
  <td></td>
 </tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=96 style='width:72pt'></td>
  <td width=96 style='width:72pt'></td>
  <td width=96 style='width:72pt'></td>
  <td width=96 style='width:72pt'></td>
 </tr>
 <![endif]>
<!--EndFragment-->
</table>

</body>

</html>`,
}

export const LIBREOFFICE = `<!DOCTYPE html>

<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Calibri"; font-size:x-small }
		comment { display:none;  } 
	</style>
</head>

<body>
<table cellspacing="0" border="0">
	<colgroup span="4" width="80"></colgroup>
	<tr>
		<td height="20" align="left" valign=bottom><font color="#000000">Lê An</font></td>
		<td align="right" valign=bottom sdval="79211012345" sdnum="1033;0;0.00E+00"><font color="#000000">7.92E+10</font></td>
		<td align="right" valign=bottom sdval="40791" sdnum="1033;0;MM/DD/YYYY"><font color="#000000">09/05/2011</font></td>
		<td align="left" valign=bottom><font color="#000000">a<br>b</font></td>
	</tr>
	<tr>
		<td height="20" align="left" valign=bottom><font color="#000000">Trần &quot;Bé&quot;</font></td>
		<td align="left" valign=bottom sdnum="1033;0;@"><font color="#000000">079211012346</font></td>
		<td align="left" valign=bottom><font color="#000000"><br></font></td>
		<td align="left" valign=bottom><font color="#000000"><br></font></td>
	</tr>
	<tr>
		<td colspan=2 height="20" align="left" valign=bottom><font color="#000000">Gộp</font></td>
		<td align="left" valign=bottom><font color="#000000">x</font></td>
		<td align="left" valign=bottom><font color="#000000">y</font></td>
	</tr>
</table>
</body>

</html>`

const td = 'overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;'
export const GOOGLE = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px;border-collapse:collapse;border:none" data-sheets-root="1"><colgroup><col width="100"/><col width="140"/></colgroup><tbody><tr style="height:21px;"><td style="${td}" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Lê An\\nlớp 9A1&quot;}">Lê An<br/>lớp 9A1</td><td style="${td}text-align:right;" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:79211012345}">7.92E+10</td><td style="${td}" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:40791}" data-sheets-numberformat="{&quot;1&quot;:5,&quot;2&quot;:&quot;M/d/yyyy&quot;,&quot;3&quot;:1}">9/5/2011</td></tr><tr style="height:21px;"><td style="${td}" rowspan="2" colspan="1" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;0042&quot;}">0042</td><td></td><td style="${td}" data-sheets-value="{&quot;1&quot;:4,&quot;4&quot;:1}">TRUE</td></tr><tr style="height:21px;"><td></td><td style="${td}" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;cuối&quot;}">cuối</td></tr></tbody></table></google-sheets-html-origin>`
