/** A Pod named `orders` with these lines in its spec and in its one container, each indented as they stand. */
export function podWith({
  spec = '',
  container = '',
}: {
  readonly spec?: string;
  readonly container?: string;
}): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: orders
spec:
${spec}  containers:
    - name: app
      image: registry.example.com/shop/orders:1.4.2
${container}`;
}
