import { getSite } from '#app/site.ts';
import { DeskShell } from '#components/desk/desk-shell.tsx';
import { LinkMap } from '#components/desk/link-map.tsx';
import { MapKey } from '#components/desk/map-key.tsx';
import { MapTable } from '#components/desk/map-table.tsx';
import { WeakSpots } from '#components/desk/weak-spots.tsx';
import { toMap } from '#lib/desk/to-map.ts';

export const metadata = { title: 'Map' };

export default function MapPage() {
  const map = toMap(getSite());
  return (
    <DeskShell path="/desk/map/" heading="How the pages hang together">
      <div className="map-page">
        <LinkMap map={map} />
        <div>
          <MapKey />
          <WeakSpots nodes={map.nodes} />
        </div>
      </div>
      <section>
        <h2>The same in a table</h2>
        <MapTable nodes={map.nodes} />
      </section>
    </DeskShell>
  );
}
