import { deflateRawSync } from 'node:zlib';

/** A small PDF with the lines given, one text object each; a line may name its gap to the one before. */
export function pdf(lines: readonly string[], gap: (k: number) => number = () => 14): Uint8Array {
  let y = 760;
  const content = lines
    .map((line, k) => {
      if (k) y -= gap(k);
      return `BT /F1 12 Tf 72 ${y} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`;
    })
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((body, k) => {
    const at = out.length;
    out += `${k + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = out.length;
  out += `xref\n0 6\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}`;
  out += `trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(out, 'latin1');
}

/** One WARC response record. */
export function warcRecord(url: string, body: string, type = 'text/html; charset=utf-8'): Buffer {
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`),
    Buffer.from(body, 'utf8'),
  ]);
  const head =
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-04-02T10:00:00Z\r\n` +
    `WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n` +
    `Content-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
}

/** A ZIP archive with deflated entries. */
export function zip(entries: Record<string, Uint8Array>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, data] of Object.entries(entries)) {
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, Buffer.from(name)]));
    files.push(local);
    at += local.length;
  }
  const dir = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(dir.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, dir, end]);
}

/** Windows-1252 bytes of a text that has only characters of it. */
export function windows1252(text: string): Uint8Array {
  const special = new Map([
    ['\u2019', 0x92],
    ['\u201c', 0x93],
    ['\u201d', 0x94],
    ['\u2013', 0x96],
    ['\u20ac', 0x80],
  ]);
  return Uint8Array.from([...text].map((c) => special.get(c) ?? c.charCodeAt(0)));
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const le = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? le : Buffer.from(le).swap16();
}
