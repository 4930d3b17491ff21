// The one thing a municipality can do now, put into words, with a way that works today.
import { nextStepFor, type NextStep as Step } from '../../../modules/registry/next-step.ts';
import { NextStep } from '../../components/next-step.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { spokenName } from './cooperation-name.ts';
import type { MunicipalityView } from './municipality-view.ts';

interface StepWords {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly href: string;
}

function stepWords(
  request: PageRequest,
  step: Step,
  { number, name }: { number: string; name: string },
): StepWords {
  const words = request.texts.municipalityPages.next;
  const { format } = request;
  const paths = pathsFor(request.language);
  switch (step.code) {
    case 'tellUs':
      return {
        title: words.tellUsTitle(name),
        text: words.tellUsText,
        button: words.tellUsButton,
        href: paths.tellUs(number),
      };
    case 'confirmMembership':
      return {
        title: words.confirmTitle(name, spokenName(step.cooperation)),
        text: words.confirmText,
        button: words.confirmButton,
        href: paths.tellUs(number),
      };
    case 'findGroups':
      return {
        title: words.groupsTitle(name, spokenName(step.cooperation)),
        text: words.groupsText,
        button: words.groupsButton,
        href: paths.groups(),
      };
    case 'clarifyOverlap':
      return {
        title: words.overlapTitle(name, format.countWord(step.cooperations.length)),
        text: words.overlapText(format.list(step.cooperations.map(spokenName))),
        button: words.overlapButton,
        href: paths.groups(),
      };
    case 'askNearest':
      return {
        title: words.askTitle(spokenName(step.environment.cooperation)),
        text: words.askText(format.duration(step.environment.minutes)),
        button: words.askButton,
        href: paths.cooperation(step.environment.cooperation.id),
      };
    case 'findPartners':
      return {
        title: words.partnersTitle,
        text: words.partnersText,
        button: words.partnersButton,
        href: paths.groups(),
      };
  }
}

/** Always about today: what can be done now does not depend on the date one looks at. */
export function MunicipalityStep({ request, view }: { request: PageRequest; view: MunicipalityView }) {
  const { snapshot, today } = request;
  const step = nextStepFor(snapshot.register, view.municipality, snapshot.coverageOn(today));
  return <NextStep texts={request.texts.site} id="neste" {...stepWords(request, step, view.municipality)} />;
}
