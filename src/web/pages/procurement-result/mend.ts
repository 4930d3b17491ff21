// Where something that stands in the way after the lock is mended.
import type { Problem } from '../../../kernel/result.ts';
import { type ResultProps, resultPath } from './result-parts.tsx';

/** Null where nothing on a page mends it, as with a day that has not come. */
export function mendOf(props: ResultProps, { code, path }: Problem): string | null {
  const [kind = '', id = ''] = path.split(':');
  if (code === 'procurement.contractMissing') {
    const { result } = props.back;
    const winners = result.outcomes.find(({ lot }) => lot === id)?.winners ?? [];
    const open = winners.find(
      ({ tender }) => !result.contracts.some((one) => one.lot === id && one.tender === tender),
    );
    const number = result.tenders.find((one) => one.id === open?.tender)?.number;
    return number === undefined ? null : resultPath(props, `/kontrakt/${id}/${number}`);
  }
  switch (kind) {
    case 'result':
      return resultPath(props, `/delkontrakt/${id}`);
    case 'tender':
      return resultPath(props, `/tilbud/${id}`);
    case 'complaint':
      return `${resultPath(props, '/klager')}#klage-${id}`;
    case 'contract': {
      const { contracts, tenders } = props.back.result;
      const contract = contracts.find(({ lot }) => lot === id);
      const number = tenders.find((one) => one.id === contract?.tender)?.number;
      return number === undefined ? null : resultPath(props, `/kontrakt/${id}/${number}`);
    }
    case 'protocol':
      return `${resultPath(props, '/protokoll')}#punkt-${id}`;
    case 'contracts':
      return `${resultPath(props)}#kontrakter`;
    default:
      return null;
  }
}
