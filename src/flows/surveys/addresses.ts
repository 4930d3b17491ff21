// Where the pages of an evaluation lie, without language prefix.
import type { Subject } from '../../modules/evaluation/surveys/model.ts';

export const surveyLinkPath = (secret: string): string => `/svar/undersokelse/${secret}`;

/** Below a party's address: the page of everything that is evaluated of one thing. */
export function evaluationPart({ kind, id }: Subject): string {
  switch (kind) {
    case 'network':
      return `/nettverk/${id}/evaluering`;
    case 'procurement':
      return `/anskaffelser/${id}/evaluering`;
    case 'cooperation':
      return '/evaluering';
  }
}

/** Below a party's address: one survey. */
export const surveyPart = (survey: string, part = ''): string => `/evaluering/${survey}${part}`;

/** For somebody outside who has been let in. */
export const readingPath = (reading = '', part = ''): string =>
  reading === '' ? '/lesing' : `/lesing/${reading}${part}`;
