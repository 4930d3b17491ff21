// From a need, a requirement or an activity to where a file or a comment is added to it; for those who may add one.
import { type Place, placeText } from '../../../modules/procurement/work/places.ts';
import type { ProcurementProps } from '../procurement/procurement-frame.tsx';
import { mayWrite, workPath } from './work-parts.tsx';

export function AddHere({ props, place }: { readonly props: ProcurementProps; readonly place: Place }) {
  const words = props.asked.request.texts.procurementWork.addHere;
  if (!mayWrite(props, 'procurement.files.write')) return null;
  const about = `?gjelder=${encodeURIComponent(placeText(place))}`;
  return (
    <div class="frame section">
      <p class="small">
        {words.lead} <a href={`${workPath(props, 'files')}${about}#last-opp`}>{words.file}</a> ·{' '}
        <a href={`${workPath(props, 'comments')}${about}#skriv`}>{words.comment}</a>
      </p>
    </div>
  );
}
