import {
  checkLocalReview,
  checkRulesReview,
  checkSelfReview,
  checkSubjectReview,
  checkTokenReview,
} from './review-access.js';
import type { Validators } from './validator.js';

/** Questions that the API server answers and does not keep. */
export const REVIEW_VALIDATORS: Validators = {
  'authorization.k8s.io/SubjectAccessReview': [checkSubjectReview],
  'authorization.k8s.io/LocalSubjectAccessReview': [checkLocalReview],
  'authorization.k8s.io/SelfSubjectAccessReview': [checkSelfReview],
  'authorization.k8s.io/SelfSubjectRulesReview': [checkRulesReview],
  'authentication.k8s.io/TokenReview': [checkTokenReview],
};
