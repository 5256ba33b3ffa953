// The parent holds our stdin. However it ends, stdin ends with it, and SIGINT is the one signal that makes
// azurite-table write its data before it leaves.
process.stdin.resume();
process.stdin.once('end', () => process.kill(process.pid, 'SIGINT'));
