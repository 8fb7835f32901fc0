import { expect, test } from 'vitest';
import { methodsOf } from '#server/http/methods-of.ts';

test.each(['/api/inquiries/', '/api/inquiries'])('%s takes posts', (path) => {
  expect(methodsOf(path)).toEqual(['GET', 'HEAD', 'POST', 'OPTIONS']);
});

test.each(['/', '/contact/', '/api/health/', '/api/inquiries/more/', '/x/api/inquiries/', '/icon.svg'])(
  '%s is only read',
  (path) => {
    expect(methodsOf(path)).toEqual(['GET', 'HEAD']);
  },
);
