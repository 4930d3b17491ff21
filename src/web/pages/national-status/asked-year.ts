// Which year an address asks for: this year where it names none, and where it names one that we say nothing about.
import { statusYears } from '../../../modules/registry/national-status.ts';
import type { PageRequest } from '../../page.ts';

export interface AskedYear {
  readonly year: number;
  readonly error?: string;
}

export function askedYear({ query, today, texts }: PageRequest): AskedYear {
  const years = statusYears(today);
  const latest = years.at(-1) as number;
  const typed = (query.get('aar') ?? '').trim();
  if (typed === '') return { year: latest };
  const year = years.find((one) => String(one) === typed);
  if (year !== undefined) return { year };
  return { year: latest, error: texts.nationalStatus.badYear(String(years[0]), String(latest)) };
}
