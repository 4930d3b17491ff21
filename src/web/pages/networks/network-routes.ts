// Addresses of networks for those who lead them and those who are asked into them.
import { type OwnRoute, partyRoute } from '../../own/routes.ts';
import { begin, beginNetworkPage } from './begin.tsx';
import { DESIGN_ADDRESSES } from './design/addresses.ts';
import { designPage } from './design/design-page.tsx';
import { editPart, editPartPage } from './design/edit-part.tsx';
import { goalPage, saveGoal } from './design/goal-form.tsx';
import { foundNetwork, type NetworkAnswer } from './found-network.ts';
import { networkListPage } from './list.tsx';
import { answerInvitation, changeStatus, networkOverviewPage } from './overview.tsx';
import { addPerson, bodyPage, changePerson, takeOut } from './participants/body-page.tsx';
import { groupsPage, saveGroups } from './participants/groups.tsx';
import { invite, invitePage } from './participants/invite.tsx';
import {
  ownCommitmentPage,
  ownIntakePage,
  saveOwnCommitment,
  saveOwnIntake,
} from './participants/own-pages.tsx';
import { participantsPage } from './participants/participants-page.tsx';

const see = (part: string, answer: NetworkAnswer): OwnRoute =>
  partyRoute('get', `/nettverk/:id${part}`, { action: 'network.view', answer: foundNetwork(answer) });

const lead = (part: string, answer: NetworkAnswer): OwnRoute =>
  partyRoute('post', `/nettverk/:id${part}`, { action: 'network.lead', answer: foundNetwork(answer) });

const own = (part: string, answer: NetworkAnswer): OwnRoute =>
  partyRoute('post', `/nettverk/:id${part}`, { action: 'network.answer', answer: foundNetwork(answer) });

const FORM_PARTS = ['what', 'who', 'programme', 'duties'] as const;

export const NETWORK_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/nettverk', { action: 'network.view', answer: networkListPage }),
  partyRoute('get', '/nettverk/ny', { action: 'network.lead', answer: beginNetworkPage }),
  partyRoute('post', '/nettverk/ny', { action: 'network.lead', answer: begin }),
  see('', networkOverviewPage),
  lead('/status', changeStatus),
  own('/svar', answerInvitation),
  see('/utforming', designPage),
  ...FORM_PARTS.flatMap((part) => [
    see(`/utforming/${DESIGN_ADDRESSES[part]}`, editPartPage(part)),
    lead(`/utforming/${DESIGN_ADDRESSES[part]}`, editPart(part)),
  ]),
  see('/utforming/mal/:mal', goalPage),
  lead('/utforming/mal/:mal', saveGoal),
  see('/deltakere', participantsPage),
  see('/deltakere/inviter', invitePage),
  lead('/deltakere/inviter', invite),
  see('/deltakere/grupper', groupsPage),
  lead('/deltakere/grupper', saveGroups),
  see('/deltakere/skjema', ownIntakePage),
  own('/deltakere/skjema', saveOwnIntake),
  see('/deltakere/forplikt', ownCommitmentPage),
  own('/deltakere/forplikt', saveOwnCommitment),
  see('/deltakere/:kommune', bodyPage),
  own('/deltakere/:kommune/personer', addPerson),
  own('/deltakere/:kommune/personer/:person', changePerson),
  lead('/deltakere/:kommune/ut', takeOut),
];
