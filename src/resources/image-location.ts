import { covers } from '../config/pattern.js';
import { parseImageReference } from './image-reference.js';

/**
 * The registry and repository of an image in full, as runtimes read it: `nginx` is `docker.io/library/nginx`. Undefined
 * where the text is no image reference, or not final (Images, Image names).
 */
export function imageLocation(text: string): string | undefined {
  const parsed = parseImageReference(text);
  if (!parsed) return undefined;
  const { registry = 'docker.io', repository } = parsed;
  const isHub = registry === 'docker.io' || registry === 'index.docker.io';
  return isHub ? `docker.io/${repository.includes('/') ? '' : 'library/'}${repository}` : `${registry}/${repository}`;
}

/**
 * Whether an image's location lies below a place such as `registry.example.com/team/`. Compared part by part, so that
 * `registry.example.com` does not cover `registry.example.com.evil.example`.
 */
export function liesBelow(location: string, place: string): boolean {
  const parts = location.split('/');
  const wanted = place.split('/').filter((part) => part !== '');
  return (
    wanted.length > 0 &&
    wanted.length <= parts.length &&
    wanted.every((pattern, index) => covers(pattern, parts[index] ?? ''))
  );
}
