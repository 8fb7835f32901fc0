import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /^(text\/|image\/svg)|(json|javascript|xml)\b/;

/** Whether compression makes files of a Content-Type smaller. */
export function isText(type: string): boolean {
  return TEXT.test(type);
}

/**
 * The compressed forms of a file that a server can send instead (`gzip_static` and `brotli_static` of nginx, `precompressed` of Caddy), by their
 * extension, at the highest levels. None for what is compressed already, and none that is not smaller.
 */
export function compressed(bytes: Uint8Array, type: string): Map<'.gz' | '.br', Buffer> {
  if (!isText(type)) return new Map();
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const forms = new Map<'.gz' | '.br', Buffer>([
    ['.gz', gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION })],
    ['.br', brotli],
  ]);
  return new Map([...forms].filter(([, form]) => form.length < bytes.length));
}
