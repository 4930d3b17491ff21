// Nobody has to buy with others: an own competition is always lawful, under the part of the rules that its value leads to.
import { lawEntry } from '../../given/law-catalogue.ts';
import type { StatusRule } from '../rule.ts';

export const alone: StatusRule = {
  id: 'alone',
  ...lawEntry('DOC-1'),
  judge: () => [{ alternative: 'alone', status: 'open', key: 'alone.open', law: ['DOC-1'] }],
};
