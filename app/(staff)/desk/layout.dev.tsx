import type { ReactNode } from 'react';
import './desk.css';

export const metadata = { title: { default: 'Desk', template: '%s · Desk' } };

export default function DeskLayout({ children }: { children: ReactNode }) {
  return children;
}
