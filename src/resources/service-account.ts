import type { Field } from '../documents/field.js';
import type { Pod } from './pod.js';

/** The account of a namespace that pods get who name none (ServiceAccount admission). */
export const DEFAULT_ACCOUNT = 'default';

/** Which ServiceAccount: its namespace is undefined where it is chosen when the set is applied. */
export interface AccountId {
  readonly name: string;
  readonly namespace: string | undefined;
}

/** Where a pod names its account: `serviceAccountName`, or `serviceAccount`, its deprecated alias (API reference, PodSpec). */
export function accountField(pod: Pod): Field {
  const name = pod.spec.at('serviceAccountName');
  const alias = pod.spec.at('serviceAccount');
  return name.string || !alias.string ? name : alias;
}

/** The name of the account that a pod runs under. */
export function accountName(pod: Pod): string {
  return accountField(pod).string || DEFAULT_ACCOUNT;
}
