// The rules of status in the order they are read. A new one is a file in status/ and a line here.
import type { StatusRule } from './rule.ts';
import { agreementForm } from './status/agreement-form.ts';
import { alone } from './status/alone.ts';
import { communityParties } from './status/community-parties.ts';
import { companyForm } from './status/company-form.ts';
import { cooperativeForm } from './status/cooperative-form.ts';
import { directPurchase } from './status/direct-purchase.ts';
import { foundingPartners } from './status/founding-partners.ts';
import { hostParties } from './status/host-parties.ts';
import { iksParties } from './status/iks-parties.ts';
import { iprForum } from './status/ipr-forum.ts';
import { joinAgreement } from './status/join-agreement.ts';
import { joinCooperation } from './status/join-cooperation.ts';
import { jointPartners } from './status/joint-partners.ts';
import { learningNetwork } from './status/learning-network.ts';
import { notBuying } from './status/not-buying.ts';
import { ownAgreement } from './status/own-agreement.ts';
import { purchasingCentre } from './status/purchasing-centre.ts';
import { throughCooperation } from './status/through-cooperation.ts';

export const STATUS_RULES: readonly StatusRule[] = [
  ownAgreement,
  joinAgreement,
  purchasingCentre,
  throughCooperation,
  joinCooperation,
  foundingPartners,
  hostParties,
  communityParties,
  iksParties,
  companyForm,
  cooperativeForm,
  agreementForm,
  iprForum,
  jointPartners,
  learningNetwork,
  alone,
  directPurchase,
  notBuying,
];
