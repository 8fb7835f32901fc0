// Imported before anything else: on an older Node, the other modules would not even load.
const REQUIRED = 24;
const { node } = process.versions;

if (Number.parseInt(node, 10) < REQUIRED) {
  console.error(
    `This program needs Node ${REQUIRED} or newer, and this is Node ${node}. Install a newer one from nodejs.org, or run it with one that is already installed.`,
  );
  process.exit(1);
}
