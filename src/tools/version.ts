declare const KUBESHARK_VERSION: string;

/** The version of the package; the build writes it in. */
export const VERSION: string = typeof KUBESHARK_VERSION === 'string' ? KUBESHARK_VERSION : '0.0.0-source';
