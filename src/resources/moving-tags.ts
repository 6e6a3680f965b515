/** Parts of tags that name whatever was pushed last. */
const MOVING = new Set(
  (
    'latest stable unstable mainline main master trunk head tip edge nightly daily weekly dev develop development devel snapshot ' +
    'canary current rolling release prod production staging stage qa uat test testing beta alpha rc preview lts live'
  ).split(' '),
);

/** Parts that choose a variant of an image, and alone mean its newest version. */
const VARIANTS = new Set('alpine slim debian ubuntu ubi fpm apache cli jre jdk full fat minimal'.split(' '));

/**
 * Whether a tag names no version, but whatever was pushed under it last: `latest`, `main`, `stable-alpine`, `slim`.
 *
 * A tag with a digit counts as a version; whether `16` or `16.4` moves is for digests to settle.
 */
export function isMovingTag(tag: string): boolean {
  const parts = tag.toLowerCase().split(/[-_.]/);
  return parts.every((part) => MOVING.has(part) || VARIANTS.has(part));
}
