import { getSite } from '#app/site.ts';
import { DeskShell } from '#staff/desk/desk-shell.tsx';
import { LinkMap } from '#staff/desk/links/link-map.tsx';
import { MapKey } from '#staff/desk/links/map-key.tsx';
import { MapTable } from '#staff/desk/links/map-table.tsx';
import { toSiteMap } from '#staff/desk/links/to-site-map.ts';
import { WeakSpots } from '#staff/desk/links/weak-spots.tsx';

export const metadata = { title: 'Map' };

export default function MapPage() {
  const map = toSiteMap(getSite());
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
