// Where one of the register's fields comes from, as people read it: «SSB 07459, 01.01.2026».
import type { FactSource } from '../../../modules/registry/model.ts';
import type { PageRequest } from '../../page.ts';

export function factSource({ snapshot }: PageRequest, id: string): FactSource {
  const source = snapshot.register.factSources.find((it) => it.id === id);
  if (!source) throw new Error(`no source for ${id}`);
  return source;
}

export function factSourceLine(request: PageRequest, id: string): string {
  const { origin, date } = factSource(request, id);
  return `${origin}, ${date ? request.format.sourceDate(date) : request.texts.site.undated}`;
}
