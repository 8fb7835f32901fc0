// Imported before anything else: on an older Node, what comes after it could not even be loaded.
const NEEDED = 24;
const { node } = process.versions;

if (Number.parseInt(node, 10) < NEEDED) {
  console.error(
    `This server needs Node ${NEEDED} or newer, and this is Node ${node}. Install it from nodejs.org, or run it with one that is there already.`,
  );
  process.exit(1);
}
