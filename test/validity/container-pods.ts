/** The rest of a pod with these containers, each in flow style without its braces. */
export function podWith(containers: readonly string[], rest = ''): string {
  return `spec: { containers: [${containers.map((fields) => `{ ${fields} }`).join(', ')}]${rest} }`;
}

/** A pod with one container, `app`, that has these fields too. */
export function appWith(fields: string, rest = ''): string {
  return podWith([`name: app, image: "a:1", ${fields}`], rest);
}

export const APP = 'name: app, image: "a:1"';
