<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>tiledl</name>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Part</source>
        <translation>Composant</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>About tiledl</source>
        <translation>À propos de tiledl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Python {python}, Qt {qt}
HTTP engines: {engines}</source>
        <translation>Python {python}, Qt {qt}
Moteurs HTTP : {engines}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Parts</source>
        <translation>Composants</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>What tiledl is made of; the licence of the selected part is shown below</source>
        <translation>Ce dont tiledl est fait ; la licence du composant choisi est affichée dessous</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>The licence of the selected part</source>
        <translation>La licence du composant choisi</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Downloads map tiles for offline use: fast, politely, and so that you can see what is happening.&lt;br&gt;&lt;br&gt;MIT licence. The demo map is made with Natural Earth. Places are found with &lt;a href=&quot;https://www.geonames.org/&quot;&gt;GeoNames&lt;/a&gt; (&lt;a href=&quot;https://creativecommons.org/licenses/by/4.0/&quot;&gt;CC BY 4.0&lt;/a&gt;), countries in other languages with the Unicode CLDR, regions with iso3166-2.</source>
        <translation>Télécharge des tuiles de cartes pour un usage hors ligne : vite, poliment, et de façon que vous voyiez ce qui se passe.&lt;br&gt;&lt;br&gt;Licence MIT. La carte de démonstration est faite avec Natural Earth. Les lieux sont trouvés avec &lt;a href=&quot;https://www.geonames.org/&quot;&gt;GeoNames&lt;/a&gt; (&lt;a href=&quot;https://creativecommons.org/licenses/by/4.0/&quot;&gt;CC BY 4.0&lt;/a&gt;), les pays dans d’autres langues avec l’Unicode CLDR, les régions avec iso3166-2.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>&amp;Copy versions</source>
        <translation>&amp;Copier les versions</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Copy versions</source>
        <translation>Copier les versions</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Put the versions on the clipboard, for a report of a problem</source>
        <translation>Mettre les versions dans le presse-papiers, pour signaler un problème</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Close this window</source>
        <translation>Fermer cette fenêtre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Made with</source>
        <translation>Contient</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>{part} brings no text of its licence.</source>
        <translation>{part} n’apporte pas de texte de licence.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>North</source>
        <translation>Nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Northern edge in degrees of latitude</source>
        <translation>Bord nord en degrés de latitude</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>West</source>
        <translation>Ouest</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Western edge in degrees of longitude; greater than east means across 180°</source>
        <translation>Bord ouest en degrés de longitude ; plus grand que l’est, il traverse le 180e méridien</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>East</source>
        <translation>Est</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Eastern edge in degrees of longitude</source>
        <translation>Bord est en degrés de longitude</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>South</source>
        <translation>Sud</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Southern edge in degrees of latitude</source>
        <translation>Bord sud en degrés de latitude</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>These areas are downloaded instead of the box:</source>
        <translation>Ces zones sont téléchargées à la place du rectangle :</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>&amp;Load area…</source>
        <translation>Charger &amp;une zone…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Load area</source>
        <translation>Charger une zone</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add the polygons of a GeoJSON, KML or GPX file, or a corridor around its lines; such files can be dropped here, too</source>
        <translation>Ajouter les polygones d’un fichier GeoJSON, KML ou GPX, ou un couloir autour de ses lignes ; ces fichiers peuvent aussi être déposés ici</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add bo&amp;x</source>
        <translation>A&amp;jouter le rectangle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add box</source>
        <translation>Ajouter le rectangle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add the box above to the areas of this download, and choose another one</source>
        <translation>Ajouter le rectangle ci-dessus aux zones de ce téléchargement, et en choisir un autre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Remove {area}</source>
        <translation>Retirer {area}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Leave {area} out</source>
        <translation>Ne pas télécharger {area}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>Load the area of a file</source>
        <translation>Charger la zone d’un fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>Areas</source>
        <translation>Zones</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>A download is under way: its area cannot be changed.</source>
        <translation>Un téléchargement est en cours : sa zone ne peut pas être modifiée.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>Corridor</source>
        <translation>Couloir</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>{file} holds lines or points.
Kilometres around them that are downloaded:</source>
        <translation>{file} contient des lignes ou des points.
Kilomètres à télécharger autour d’eux :</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/areas.py"/>
        <source>Box {numbers}</source>
        <translation>Rectangle {numbers}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/areas.py"/>
        <source>{file}, {width} km around</source>
        <translation>{file}, {width} km autour</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/areas.py"/>
        <source>{area}, simplified to {few} corners of {many}</source>
        <translation>{area}, simplifiée à {few} sommets sur {many}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/banner.py"/>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/banner.py"/>
        <source>Do what the message offers</source>
        <translation>Faire ce que le message propose</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/banner.py"/>
        <source>Dismiss the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>navigation</source>
        <translation>déplacement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>interactive</source>
        <translation>interactif</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>tiles/s</source>
        <translation>tuiles/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Tiles that got their outcome a second, over the last five seconds</source>
        <translation>Tuiles dont le sort est connu, par seconde, sur les cinq dernières secondes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>MB/s</source>
        <translation>Mo/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Megabytes of tiles a second, over the last five seconds</source>
        <translation>Mégaoctets de tuiles par seconde, sur les cinq dernières secondes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>How long requests took: half of them up to p50, 95 of 100 up to p95, 99 of 100 up to p99, over the last ten seconds. The axis is logarithmic; the lines across are budgets: 50 ms while a map is moved, 100 ms for what should feel immediate</source>
        <translation>Durée des requêtes : la moitié jusqu’à p50, 95 sur 100 jusqu’à p95, 99 sur 100 jusqu’à p99, sur les dix dernières secondes. L’axe est logarithmique ; les lignes horizontales sont des objectifs : 50 ms pendant qu’on déplace une carte, 100 ms pour ce qui doit sembler immédiat</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Requests in flight</source>
        <translation>Requêtes en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Requests under way, the limit on them, and where the controller raised (▲) or lowered (▼) the limit; a dot is a short measurement with half of it</source>
        <translation>Requêtes en cours, leur limite, et où le régulateur a relevé (▲) ou abaissé (▼) cette limite ; un point est une brève mesure avec la moitié</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>in flight</source>
        <translation>en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Circuit breakers</source>
        <translation>Disjoncteurs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Whether each host is asked: closed is healthy, open is at rest, half-open is tried again</source>
        <translation>Si chaque hôte est interrogé : fermé, il va bien ; ouvert, on le laisse en paix ; semi-ouvert, on réessaie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Errors a second</source>
        <translation>Erreurs par seconde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Failed requests a second by class, those that are tried again included</source>
        <translation>Requêtes échouées par seconde, par classe, y compris celles qui sont réessayées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>No errors in this span. Failed requests show here by class.</source>
        <translation>Aucune erreur dans cet intervalle. Les requêtes échouées apparaissent ici par classe.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Retries a second</source>
        <translation>Nouvelles tentatives par seconde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Requests that were tried again, a second</source>
        <translation>Requêtes réessayées, par seconde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>retries/s</source>
        <translation>tentatives/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>No retries in this span. Requests that are tried again show here.</source>
        <translation>Aucune nouvelle tentative dans cet intervalle. Les requêtes réessayées apparaissent ici.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show the last minute, each sample of it</source>
        <translation>Montrer la dernière minute, chaque mesure</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show the last ten minutes</source>
        <translation>Montrer les dix dernières minutes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Whole job</source>
        <translation>Tout</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show the whole job</source>
        <translation>Montrer toute la tâche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>&amp;Inspect</source>
        <translation>&amp;Inspecter</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Let the charts stand still to inspect them; the job goes on</source>
        <translation>Figer les graphiques pour les inspecter ; la tâche continue</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>En&amp;large charts</source>
        <translation>A&amp;grandir les graphiques</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Give the charts the whole stage; Esc goes back</source>
        <translation>Donner toute la place aux graphiques ; Échap pour revenir</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>E&amp;xport charts…</source>
        <translation>E&amp;xporter les graphiques…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Write the shown span to a PNG picture, an SVG drawing or a CSV table</source>
        <translation>Enregistrer l’intervalle affiché en image PNG, dessin SVG ou tableau CSV</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show “{chart}”</source>
        <translation>Afficher « {chart} »</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>CSV table of the values (*.csv)</source>
        <translation>Tableau CSV des valeurs (*.csv)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>There is nothing to export yet: start a download first.</source>
        <translation>Il n’y a encore rien à exporter : lancez d’abord un téléchargement.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>Export the charts</source>
        <translation>Exporter les graphiques</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>Exported {begin} to {end} of the job to {file}</source>
        <translation>De {begin} à {end} de la tâche : exporté dans {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>all charts are closed: open one by its title, then export again</source>
        <translation>tous les graphiques sont fermés : ouvrez-en un par son titre, puis exportez à nouveau</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>{job}: {begin} to {end}</source>
        <translation>{job} : {begin} à {end}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>{span} after {day}</source>
        <translation>{span} après le {day}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/files.py"/>
        <source>the charts cannot be exported to {file}: choose a name that ends in .png (picture), .svg (drawing) or .csv (table)</source>
        <translation>les graphiques ne peuvent pas être exportés dans {file} : choisissez un nom qui finit par .png (image), .svg (dessin) ou .csv (tableau)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/files.py"/>
        <source>{file} cannot be written ({reason}): choose another place</source>
        <translation>{file} ne peut pas être écrit ({reason}) : choisissez un autre emplacement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/host_bands.py"/>
        <source>all hosts</source>
        <translation>tous les hôtes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/host_bands.py"/>
        <source>{away} of {all} hosts not closed</source>
        <translation>{away} hôtes sur {all} non fermés</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/host_bands.py"/>
        <source>all {number} hosts</source>
        <translation>les {number} hôtes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Point at a chart for its values at that time.</source>
        <translation>Pointez un graphique pour lire ses valeurs.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Charts fill in here as soon as a download runs: throughput, latency, requests in flight, circuit breakers, errors and retries.</source>
        <translation>Les graphiques se remplissent dès qu’un téléchargement est en cours : débit, latence, requêtes en cours, disjoncteurs, erreurs et nouvelles tentatives.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Standing still at {moment} of the job.</source>
        <translation>Figé à {moment} de la tâche.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Charts menu</source>
        <translation>Menu des graphiques</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Export, and choose which charts show</source>
        <translation>Exporter, et choisir les graphiques affichés</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Show the present again (Ctrl+I, or Space)</source>
        <translation>Revenir au présent (Ctrl+I ou Espace)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>At the crosshair</source>
        <translation>Au réticule</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/picture.py"/>
        <source>the picture is too large for the memory: close some charts first</source>
        <translation>l’image est trop grande pour la mémoire : fermez d’abord quelques graphiques</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/picture.py"/>
        <source>the charts could not be drawn: try another format</source>
        <translation>les graphiques n’ont pas pu être dessinés : essayez un autre format</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/plot.py"/>
        <source>{ms} ms {budget}</source>
        <translation>{ms} ms {budget}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/plot.py"/>
        <location filename="../../tiledl/gui/tuning/chart_view.py"/>
        <source>Chart: {chart}</source>
        <translation>Graphique : {chart}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>{days} d {time}</source>
        <translation>{days} j {time}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>limit {before} → {after}: {why}</source>
        <translation>limite {before} → {after} : {why}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>%n openings</source>
        <translation>
            <numerusform>%n ouverture</numerusform>
            <numerusform>%n ouvertures</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>{part} of {whole}</source>
        <translation>{part} sur {whole}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>all closed</source>
        <translation>tous fermés</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>{away} of {all} not closed</source>
        <translation>{away} sur {all} non fermés</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/row.py"/>
        <source>{tip}. Click to open or close</source>
        <translation>{tip}. Cliquez pour ouvrir ou fermer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/row.py"/>
        <source>{chart}: value</source>
        <translation>{chart} : valeur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/ruler.py"/>
        <source>Time since the job began</source>
        <translation>Temps depuis le début de la tâche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Left, Right</source>
        <translation>Gauche, Droite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>move the crosshair (with Shift: far)</source>
        <translation>déplacer le réticule (avec Maj : loin)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>the crosshair at the begin, at the newest</source>
        <translation>le réticule au début, au plus récent</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>zoom in time</source>
        <translation>zoomer dans le temps</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Page Up, Page Down</source>
        <translation>Page préc., Page suiv.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>earlier, later</source>
        <translation>plus tôt, plus tard</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>stand still, follow again</source>
        <translation>figer, suivre de nouveau</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>the last minute, ten minutes, the whole job</source>
        <translation>la dernière minute, dix minutes, toute la tâche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>no crosshair; leave the whole stage</source>
        <translation>sans réticule ; quitter l’agrandissement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Ctrl and wheel</source>
        <translation>Ctrl et molette</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>All charts are closed: click a title to open one.</source>
        <translation>Tous les graphiques sont fermés : cliquez sur un titre pour en ouvrir un.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>In the charts</source>
        <translation>Dans les graphiques</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Left and right move the crosshair, plus and minus zoom in time, Space stands still</source>
        <translation>Gauche et Droite déplacent le réticule, plus et moins zooment dans le temps, Espace fige</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Au&amp;to</source>
        <translation>Automati&amp;que</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Automatic concurrency</source>
        <translation>Simultanéité automatique</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Let tiledl find out how many requests the server can take</source>
        <translation>Laisser tiledl trouver combien de requêtes le serveur supporte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Concurrency</source>
        <translation>Requêtes simultanées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Requests in flight at once; takes effect while the download runs</source>
        <translation>Requêtes en cours à la fois ; prend effet pendant le téléchargement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Concurrency as a number</source>
        <translation>Requêtes simultanées en nombre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Co&amp;ncurrency</source>
        <translation>Requêtes simu&amp;ltanées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>{tip}. {source} allows at most {most}</source>
        <translation>{tip}. {source} en permet {most} au plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>Time at the {rate} tiles/s of now.</source>
        <translation>Durée aux {rate} tuiles/s actuelles.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>Time at the {rate} tiles/s of the last download.</source>
        <translation>Durée aux {rate} tuiles/s du dernier téléchargement.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>Time at the {rate} tiles/s that the source&apos;s policy allows at most.</source>
        <translation>Durée aux {rate} tuiles/s que les règles de la source permettent au plus.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <location filename="../../tiledl/gui/headlines.py"/>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>{number} failed</source>
        <translation>{number} en échec</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>{file} is being written by another job: choose another output file</source>
        <translation>{file} est en cours d’écriture par une autre tâche : choisissez un autre fichier de sortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/draft.py"/>
        <source>choose the file that the tiles go to</source>
        <translation>choisissez le fichier où vont les tuiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/draft.py"/>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{source} cannot be downloaded: {reason}</source>
        <translation>{source} ne peut pas être téléchargée : {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/draft.py"/>
        <source>choose a source: Demo world, a name of the catalogue, or an address with {z}, {x} and {y}</source>
        <translation>choisissez une source : Demo world, un nom du catalogue ou une adresse avec {z}, {x} et {y}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>While a download runs, its hosts are listed here: failed requests by class,
and whether the circuit breaker or a pause that a host asked for holds them.</source>
        <translation>Pendant un téléchargement, ses hôtes sont listés ici : les requêtes échouées par classe,
et si le disjoncteur ou une pause demandée par l’hôte les retient.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>The server that requests go to</source>
        <translation>Le serveur qui reçoit les requêtes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Breaker</source>
        <translation>Disjoncteur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Closed: requests flow. Open: the host fails too often and is left alone. Half-open: a few requests try whether it is back.</source>
        <translation>Fermé : les requêtes passent. Ouvert : l’hôte échoue trop souvent et on le laisse en paix. Semi-ouvert : quelques requêtes vérifient s’il est revenu.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Good</source>
        <translation>Réussies</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Requests that brought an answer</source>
        <translation>Requêtes qui ont apporté une réponse</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Moving average of successful requests</source>
        <translation>Moyenne mobile des requêtes réussies</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Requests a second that this host gets at most</source>
        <translation>Requêtes par seconde que cet hôte reçoit au plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Held</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>How long no request is sent because the host asked for a pause</source>
        <translation>Combien de temps aucune requête n’est envoyée, parce que l’hôte a demandé une pause</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Opened</source>
        <translation>Ouvertures</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>How often the circuit breaker has opened</source>
        <translation>Combien de fois le disjoncteur s’est ouvert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Timeout</source>
        <translation>Délai</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Connecting, reading or the whole took too long</source>
        <translation>La connexion, la lecture ou le tout a pris trop de temps</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Refused, reset, no such host, or TLS failed</source>
        <translation>Refusée, coupée, hôte inconnu, ou échec de TLS</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Server errors: status 5xx</source>
        <translation>Erreurs du serveur : statut 5xx</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Rate limit</source>
        <translation>Freiné</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Status 429, or 503 with Retry-After</source>
        <translation>Statut 429, ou 503 avec Retry-After</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Another status 4xx: asking again does not help</source>
        <translation>Un autre statut 4xx : redemander ne sert à rien</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Body</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Bad bodies: truncated, or not the tile that was asked for</source>
        <translation>Mauvais contenu : tronqué, ou pas la tuile demandée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Kinds of errors</source>
        <translation>Sortes d’erreurs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>All hosts</source>
        <translation>Tous les hôtes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Errors by host and class</source>
        <translation>Erreurs par hôte et classe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Failed requests of this run, those that were tried again included</source>
        <translation>Requêtes échouées de cette exécution, y compris celles qui ont été réessayées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>No request has failed.</source>
        <translation>Aucune requête n’a échoué.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Mostly: {named}, %n others</source>
        <translation>
            <numerusform>Surtout : {named}, %n autre</numerusform>
            <numerusform>Surtout : {named}, %n autres</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>In all: {named}</source>
        <translation>En tout : {named}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Why the last try failed</source>
        <translation>Pourquoi la dernière tentative a échoué</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Zoom/x/y</source>
        <translation>Zoom/x/y</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>The tile; rows count from the north</source>
        <translation>La tuile ; les lignes comptent depuis le nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>What the server answered, if it did</source>
        <translation>Ce que le serveur a répondu, s’il l’a fait</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>How often the tile was asked for</source>
        <translation>Combien de fois la tuile a été demandée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Last error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>What went wrong the last time</source>
        <translation>Ce qui n’a pas marché la dernière fois</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Given up</source>
        <translation>Abandonnée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>When the tile was given up</source>
        <translation>Quand la tuile a été abandonnée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Tiles that fail after all their tries are listed here, with the reason:
to be tried again, or exported to see on a map where they are.</source>
        <translation>Les tuiles qui échouent après toutes leurs tentatives sont listées ici, avec la raison :
à réessayer, ou à exporter pour voir sur une carte où elles sont.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Export failed tiles</source>
        <translation>Exporter les tuiles en échec</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>CSV table (*.csv)</source>
        <translation>Tableau CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>GeoJSON map layer (*.geojson)</source>
        <translation>Couche GeoJSON (*.geojson)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>%n tiles written to {file}</source>
        <translation>
            <numerusform>%n tuile écrite dans {file}</numerusform>
            <numerusform>%n tuiles écrites dans {file}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>No failed tiles with {error}.</source>
        <translation>Aucune tuile en échec de la classe « {error} ».</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>The first {number} are listed: Export has them all.</source>
        <translation>Les {number} premières sont listées : « Exporter » les contient toutes.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Class of errors</source>
        <translation>Classe d’erreurs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Show only the tiles whose last error was of this class</source>
        <translation>Ne montrer que les tuiles dont la dernière erreur était de cette classe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>&amp;Retry these</source>
        <translation>Réessa&amp;yer ces tuiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Retry these</source>
        <translation>Réessayer ces tuiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Ask again for the failed tiles of the class shown, once no download is under way</source>
        <translation>Redemander les tuiles en échec de la classe affichée, dès qu’aucun téléchargement n’est en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Write the failed tiles of the class shown to a CSV or GeoJSON file</source>
        <translation>Écrire les tuiles en échec de la classe affichée dans un fichier CSV ou GeoJSON</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Failed tiles</source>
        <translation>Tuiles en échec</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>The tiles that were given up; Ctrl+C copies those marked</source>
        <translation>Les tuiles abandonnées ; Ctrl+C copie celles qui sont sélectionnées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copier les lignes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_tiles.py"/>
        <source>no file is open: start a download first</source>
        <translation>aucun fichier n’est ouvert : lancez d’abord un téléchargement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_tiles.py"/>
        <source>the export was stopped: nothing was written</source>
        <translation>l’exportation a été arrêtée : rien n’a été écrit</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/folders.py"/>
        <source>No file manager could be opened. The logs are in {folder}</source>
        <translation>Aucun gestionnaire de fichiers n’a pu être ouvert. Les journaux sont dans {folder}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>&amp;Area</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>&amp;Output file</source>
        <translation>Fichier de s&amp;ortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Start download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Start the download</source>
        <translation>Lancer le téléchargement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>No estimate yet</source>
        <translation>Pas encore d’estimation</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>It shows once area and zooms can be read.</source>
        <translation>Elle apparaît dès que la zone et les zooms sont lisibles.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>No estimate</source>
        <translation>Pas d’estimation</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Counting tiles…</source>
        <translation>Comptage des tuiles…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>The zooms are too deep for this area.</source>
        <translation>Les niveaux de zoom sont trop profonds pour cette zone.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>The area&apos;s border is long; the download can be started meanwhile.</source>
        <translation>Le contour de la zone est long ; le téléchargement peut commencer entre-temps.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Writing what was fetched, then the window closes.</source>
        <translation>Écriture de ce qui est arrivé, puis la fenêtre se ferme.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Opening the file and the source.</source>
        <translation>Ouverture du fichier et de la source.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Writing what was fetched; nothing is lost.</source>
        <translation>Écriture de ce qui est arrivé ; rien n’est perdu.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Press Start queue (Ctrl+Shift+Return) to begin.</source>
        <translation>Appuyez sur « Lancer la file » (Ctrl+Maj+Retour) pour commencer.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Waiting in the queue</source>
        <translation>Dans la file d’attente</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Interrupted</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>It was under way when tiledl ended. Resume goes on where it stopped.</source>
        <translation>Il était en cours quand tiledl s’est terminé. « Reprendre » continue où il s’est arrêté.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Stopped by an error</source>
        <translation>Arrêté par une erreur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Choose a source, an area and zooms, then start the download.</source>
        <translation>Choisissez une source, une zone et des zooms, puis lancez le téléchargement.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Opened {file}</source>
        <translation>{file} ouvert</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>%n tiles, made by another program: shown, never changed.</source>
        <translation>
            <numerusform>%n tuile, faite par un autre programme : affichée, jamais modifiée.</numerusform>
            <numerusform>%n tuiles, faites par un autre programme : affichées, jamais modifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>%n tiles missing</source>
        <translation>
            <numerusform>%n tuile manquante</numerusform>
            <numerusform>%n tuiles manquantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{done} of %n tiles are done</source>
        <translation>
            <numerusform>{done} tuile sur %n est faite</numerusform>
            <numerusform>{done} tuiles sur %n sont faites</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Complete: {done}.</source>
        <translation>Complet : {done}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Resume fetches the rest.</source>
        <translation>« Reprendre » télécharge le reste.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Retry failed asks again for those that failed.</source>
        <translation>« Réessayer » redemande celles qui ont échoué.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{one} and {other}</source>
        <translation>{one} et {other}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Downloading {source}</source>
        <translation>Téléchargement de {source}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Waiting for {source}</source>
        <translation>En attente de {source}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{hosts} fails too often: asking again a little later, by itself.</source>
        <translation>{hosts} échoue trop souvent : nouvel essai un peu plus tard, automatiquement.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{hosts} asked for a pause: going on in {seconds} s.</source>
        <translation>{hosts} a demandé une pause : suite dans {seconds} s.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{done} of {planned} tiles were there already.</source>
        <translation>{done} tuiles sur {planned} étaient déjà là.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Tiles are saved as they arrive: stop at any time, and go on later.</source>
        <translation>Les tuiles sont enregistrées dès leur arrivée : arrêtez à tout moment, et continuez plus tard.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Paused: no answer</source>
        <translation>En pause : pas de réponse</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>The source stays away. Everything fetched is kept; Resume asks again at once.</source>
        <translation>La source ne répond plus. Tout ce qui est arrivé est gardé ; « Reprendre » redemande tout de suite.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>No new requests are sent. Resume goes on from here.</source>
        <translation>Aucune nouvelle requête. « Reprendre » continue d’ici.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{done} of %n tiles are done and kept. Resume fetches the rest.</source>
        <translation>
            <numerusform>{done} tuile sur %n est faite et gardée. « Reprendre » télécharge le reste.</numerusform>
            <numerusform>{done} tuiles sur %n sont faites et gardées. « Reprendre » télécharge le reste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Finished, but %n tiles failed</source>
        <translation>
            <numerusform>Terminé, mais %n tuile en échec</numerusform>
            <numerusform>Terminé, mais %n tuiles en échec</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Everything else is in the file. Retry failed asks for just these again.</source>
        <translation>Tout le reste est dans le fichier. « Réessayer » ne redemande que celles-ci.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>All planned tiles are done and the file is ready.</source>
        <translation>Toutes les tuiles prévues sont faites et le fichier est prêt.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>%n tiles do not exist at the source.</source>
        <translation>
            <numerusform>%n tuile n’existe pas chez la source.</numerusform>
            <numerusform>%n tuiles n’existent pas chez la source.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>History of downloads</source>
        <translation>Historique des téléchargements</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Downloads that have ended, newest first</source>
        <translation>Téléchargements terminés, les plus récents d’abord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>About the history</source>
        <translation>À propos de l’historique</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>&amp;Open file</source>
        <translation>&amp;Ouvrir le fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Show what the selected file holds</source>
        <translation>Montrer ce que contient le fichier sélectionné</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open fol&amp;der</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Show the selected file&apos;s folder</source>
        <translation>Montrer le dossier du fichier sélectionné</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>&amp;Clear history</source>
        <translation>&amp;Effacer l’historique</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Clear the history</source>
        <translation>Effacer l’historique</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Forget all of it; files stay</source>
        <translation>Tout oublier ; les fichiers restent</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Kept in {file}, one line a download: never keys, addresses or areas</source>
        <translation>Conservé dans {file}, une ligne par téléchargement : jamais de clés, d’adresses ni de zones</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>%n lines of the file could not be read and were left out.</source>
        <translation>
            <numerusform>%n ligne du fichier n’a pas pu être lue et est omise.</numerusform>
            <numerusform>%n lignes du fichier n’ont pas pu être lues et sont omises.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Nothing has been downloaded yet: what has ended is listed here.</source>
        <translation>Rien n’a encore été téléchargé : ce qui est terminé est listé ici.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>&amp;Yes, forget all of it</source>
        <translation>Oui, &amp;tout oublier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>No file manager could be opened. The file is {file}</source>
        <translation>Aucun gestionnaire de fichiers n’a pu être ouvert. Le fichier est {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>{number} missing</source>
        <translation>{number} manquantes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/job_run.py"/>
        <location filename="../../tiledl/gui/map/loader.py"/>
        <source>something went wrong inside tiledl ({error})</source>
        <translation>quelque chose s’est mal passé dans tiledl ({error})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/job_run.py"/>
        <source>{error}: what was fetched is kept</source>
        <translation>{error} : ce qui est arrivé est gardé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>another tiledl window keeps the queue: the jobs of this one are forgotten at its end, though each can be resumed from its file</source>
        <translation>une autre fenêtre de tiledl tient la file d’attente : les tâches de celle-ci seront oubliées à sa fermeture, mais chacune peut être reprise depuis son fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the queue cannot be kept in {file} ({reason})</source>
        <translation>la file d’attente ne peut pas être conservée dans {file} ({reason})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the queue cannot be kept: {error}</source>
        <translation>la file d’attente ne peut pas être conservée : {error}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the kept queue cannot be read, and {error}</source>
        <translation>la file d’attente conservée ne peut pas être lue, et {error}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the queue of the last run cannot be read ({error}): it was kept as {file}, and each job can be resumed from its file</source>
        <translation>la file d’attente de la dernière fois ne peut pas être lue ({error}) : elle a été gardée sous {file}, et chaque tâche peut être reprise depuis son fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/line.py"/>
        <source>waits for {file}, which asks the same server</source>
        <translation>attend {file}, qui interroge le même serveur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/line.py"/>
        <source>waits for {file}, which may ask the same server</source>
        <translation>attend {file}, qui interroge peut-être le même serveur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/line.py"/>
        <source>waits for {file}</source>
        <translation>attend {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Downloads are listed here. “Add to queue” beside “Start download” lets one wait;
“Start queue” then runs them in this order, one after the other or several at a time.</source>
        <translation>Les téléchargements sont listés ici. « Mettre en file » à côté de « Télécharger » en fait attendre un ;
« Lancer la file » les exécute dans cet ordre, un par un ou plusieurs à la fois.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>All jobs; the selected one is shown above</source>
        <translation>Toutes les tâches ; celle qui est sélectionnée est affichée au-dessus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Start queue</source>
        <translation>Lancer la file</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Start</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Stop the job</source>
        <translation>Arrêter la tâche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Stop the selected job; what was fetched is kept</source>
        <translation>Arrêter la tâche sélectionnée ; ce qui est arrivé est gardé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move the selected job up</source>
        <translation>Monter la tâche sélectionnée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move the selected job down</source>
        <translation>Descendre la tâche sélectionnée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Take the selected job off the list; its file stays</source>
        <translation>Retirer la tâche sélectionnée de la liste ; son fichier reste</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>More about jobs</source>
        <translation>Plus sur les tâches</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Clear ended jobs, or see the history</source>
        <translation>Retirer les tâches terminées, ou voir l’historique</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>&amp;Clear ended jobs</source>
        <translation>&amp;Retirer les tâches terminées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Take all jobs that have ended off the list; their files stay</source>
        <translation>Retirer de la liste toutes les tâches terminées ; leurs fichiers restent</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Jobs at a time</source>
        <translation>Tâches simultanées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>How many jobs run at once; two that ask the same server always run one after the other, so that its owner&apos;s limits hold</source>
        <translation>Combien de tâches s’exécutent à la fois ; deux qui interrogent le même serveur s’exécutent toujours l’une après l’autre, pour que les limites de son propriétaire soient respectées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>at a time</source>
        <translation>à la fois</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Hold queue</source>
        <translation>Retenir la file</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Begin no more of the waiting jobs; those that run go on</source>
        <translation>Ne plus commencer de tâche en attente ; celles qui s’exécutent continuent</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Run the waiting jobs in this order</source>
        <translation>Exécuter les tâches en attente dans cet ordre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>{action} the job</source>
        <translation>Tâche : {action}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Select a job first</source>
        <translation>Sélectionnez d’abord une tâche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Start now</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Begin the selected job as soon as there is room for it</source>
        <translation>Commencer la tâche sélectionnée dès qu’il y a de la place</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Go on with the selected job</source>
        <translation>Continuer la tâche sélectionnée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Send no more requests of the selected job for now</source>
        <translation>Ne plus envoyer de requêtes de la tâche sélectionnée pour l’instant</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Go on with the selected job where it stopped</source>
        <translation>Continuer la tâche sélectionnée où elle s’est arrêtée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>&amp;Jobs</source>
        <translation>&amp;Tâches</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} – missing</source>
        <translation>{file} – absent</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>No files yet</source>
        <translation>Pas encore de fichiers</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>&amp;Remove those that are missing</source>
        <translation>&amp;Retirer les absents</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>&amp;Clear this list</source>
        <translation>&amp;Vider cette liste</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} was added to the queue: it begins when its turn comes. The form is free for another.</source>
        <translation>{file} est dans la file d’attente : le téléchargement commence quand son tour vient. Le formulaire est libre pour un autre.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} was added to the queue: press Start queue in the Jobs tab ({keys}) to begin. The form is free for another.</source>
        <translation>{file} est dans la file d’attente : « Lancer la file » dans l’onglet Tâches ({keys}) la démarre. Le formulaire est libre pour un autre.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} was under way when tiledl ended. Everything fetched until then is kept.</source>
        <translation>{file} était en cours quand tiledl s’est terminé. Tout ce qui était arrivé est gardé.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{number} downloads were under way when tiledl ended. Everything fetched until then is kept.</source>
        <translation>{number} téléchargements étaient en cours quand tiledl s’est terminé. Tout ce qui était arrivé est gardé.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Go on where it stopped</source>
        <translation>Continuer où cela s’est arrêté</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>New job</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Add to queue</source>
        <translation>Mettre en file</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Prepare another job while this one goes on</source>
        <translation>Préparer une autre tâche pendant que celle-ci continue</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Let this download wait in the queue</source>
        <translation>Faire attendre ce téléchargement dans la file</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Area of {file}</source>
        <translation>Zone de {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Download finished</source>
        <translation>Téléchargement terminé</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Finished, %n tiles failed</source>
        <translation>
            <numerusform>Terminé, %n tuile en échec</numerusform>
            <numerusform>Terminé, %n tuiles en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file}: %n tiles stored</source>
        <translation>
            <numerusform>{file} : %n tuile enregistrée</numerusform>
            <numerusform>{file} : %n tuiles enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Download failed</source>
        <translation>Échec du téléchargement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Download stopped</source>
        <translation>Téléchargement arrêté</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>A source&apos;s address may have the name of a key in braces, such as {apikey}. The key itself belongs here: it is kept in the system&apos;s keyring, and in no file or log.</source>
        <translation>L’adresse d’une source peut avoir le nom d’une clé entre accolades, comme {apikey}. La clé elle-même se met ici : elle est gardée dans le trousseau du système, et dans aucun fichier ni journal.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Name of the key</source>
        <translation>Nom de la clé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>As in the source&apos;s address, without the braces</source>
        <translation>Comme dans l’adresse de la source, sans les accolades</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Your key as the provider gave it; it is not shown again</source>
        <translation>Votre clé telle que le fournisseur l’a donnée ; elle n’est plus affichée ensuite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>&amp;Keep</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Keep the key</source>
        <translation>Enregistrer la clé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Keep the key in the system&apos;s keyring</source>
        <translation>Enregistrer la clé dans le trousseau du système</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>&amp;Forget</source>
        <translation>Ou&amp;blier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Forget the key</source>
        <translation>Oublier la clé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Remove the key from the system&apos;s keyring</source>
        <translation>Retirer la clé du trousseau du système</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>State of the key</source>
        <translation>État de la clé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>K&amp;ey</source>
        <translation>C&amp;lé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Give the key&apos;s name: letters, digits and underscores.</source>
        <translation>Donnez le nom de la clé : lettres, chiffres et tirets bas.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Enter the key.</source>
        <translation>Saisissez la clé.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>The key {name} is kept.</source>
        <translation>La clé {name} est enregistrée.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>The key {name} is forgotten.</source>
        <translation>La clé {name} est oubliée.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>nothing was changed: {error}</source>
        <translation>rien n’a été modifié : {error}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>The environment variable {variable} has a key, which is used first.</source>
        <translation>La variable d’environnement {variable} contient une clé, qui est utilisée d’abord.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>A key {name} is kept.</source>
        <translation>Une clé {name} est enregistrée.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>No key {name} is kept yet.</source>
        <translation>Aucune clé {name} n’est encore enregistrée.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>started: {tiles} tiles to fetch</source>
        <translation>démarré : {tiles} tuiles à télécharger</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>cancelled</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>paused: {reason}</source>
        <translation>en pause : {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>resumed</source>
        <translation>repris</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>concurrency: automatic</source>
        <translation>requêtes simultanées : automatique</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>concurrency: {number}</source>
        <translation>requêtes simultanées : {number}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>rate: no limit</source>
        <translation>débit : sans limite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>rate: {rate} requests/s</source>
        <translation>débit : {rate} requêtes/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>failed: {error}</source>
        <translation>échec : {error}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>{host}: breaker {state} ({reason})</source>
        <translation>{host} : disjoncteur {state} ({reason})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>What happens during a download is noted here.</source>
        <translation>Ce qui arrive pendant un téléchargement est noté ici.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>Open an MBTiles file</source>
        <translation>Ouvrir un fichier MBTiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/main_window.py"/>
        <location filename="../../tiledl/gui/output_box.py"/>
        <source>MBTiles (*.mbtiles)</source>
        <translation>MBTiles (*.mbtiles)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/binding.py"/>
        <source>The coverage is incomplete: {error}.</source>
        <translation>La couverture est incomplète : {error}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <source>as {order}</source>
        <translation>comme {order}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>W</source>
        <translation>O</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Scale, zoom and place under the pointer</source>
        <translation>Échelle, zoom et lieu sous le pointeur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>zoom {zoom}</source>
        <translation>zoom {zoom}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Attribution</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom in (+)</source>
        <translation>Zoom avant (+)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom out (-)</source>
        <translation>Zoom arrière (-)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>move the map</source>
        <translation>déplacer la carte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>zoom in and out</source>
        <translation>zoomer et dézoomer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>show the whole area</source>
        <translation>montrer toute la zone</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>show the world</source>
        <translation>montrer le monde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Shift+Arrows</source>
        <translation>Maj+Flèches</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>move the area</source>
        <translation>déplacer la zone</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Ctrl+Arrows</source>
        <translation>Ctrl+Flèches</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>move the area&apos;s eastern and northern edges</source>
        <translation>déplacer les bords est et nord de la zone</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Shift and drag</source>
        <translation>Maj et glisser</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>select an area</source>
        <translation>sélectionner une zone</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>On the map</source>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Made with Natural Earth</source>
        <translation>Réalisé avec Natural Earth</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>zoom shown</source>
        <translation>zoom affiché</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>off</source>
        <translation>aucune</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Draw area</source>
        <translation>&amp;Dessiner</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Select a new area: drag over the map</source>
        <translation>Sélectionner une nouvelle zone : glisser sur la carte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Snap</source>
        <translation>&amp;Aimanter</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Snap the area to the edges of tiles</source>
        <translation>Aimanter la zone aux bords des tuiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Fit</source>
        <translation>&amp;Cadrer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the whole area</source>
        <translation>Montrer toute la zone</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Take the area&apos;s last change back</source>
        <translation>Annuler la dernière modification de la zone</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Make the area&apos;s change again</source>
        <translation>Refaire la modification de la zone</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>S&amp;elect what is shown</source>
        <translation>&amp;Sélectionner la vue</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Select the middle of what the map shows</source>
        <translation>Sélectionner le milieu de ce que la carte montre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Find a p&amp;lace</source>
        <translation>Chercher un &amp;lieu</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Find a country, region or city</source>
        <translation>Chercher un pays, une région ou une ville</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Paste a box</source>
        <translation>C&amp;oller un rectangle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Select the area whose four numbers were copied</source>
        <translation>Sélectionner la zone dont les quatre nombres ont été copiés</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the &amp;world</source>
        <translation>Montrer le &amp;monde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the whole world</source>
        <translation>Montrer le monde entier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the source&apos;s &amp;tiles</source>
        <translation>Montrer les &amp;tuiles de la source</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Ask the source for tiles to show</source>
        <translation>Demander à la source des tuiles à montrer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Which tiles of the job are stored, absent or failed, in the colours of the counts above; those in flight are framed</source>
        <translation>Quelles tuiles de la tâche sont enregistrées, absentes ou en échec, aux couleurs des nombres ci-dessus ; celles qui sont en cours sont encadrées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Find a place</source>
        <translation>Chercher un lieu</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>A country, region or city, or a box of four numbers; the arrow keys and Return choose</source>
        <translation>Un pays, une région ou une ville, ou un rectangle de quatre nombres ; les flèches et Retour choisissent</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Find a place, or paste a box</source>
        <translation>Chercher un lieu, ou coller un rectangle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Places found</source>
        <translation>Lieux trouvés</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Choose one to select its extent</source>
        <translation>Choisissez-en un pour sélectionner son étendue</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Loading the places…</source>
        <translation>Chargement des lieux…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>No place of that name, and no box of four numbers</source>
        <translation>Aucun lieu de ce nom, et pas un rectangle de quatre nombres</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_tiles.py"/>
        <source>the server confirmed a tile that it was not asked about</source>
        <translation>le serveur a confirmé une tuile qui ne lui était pas demandée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_tiles.py"/>
        <source>the server asked to be left alone for a while</source>
        <translation>le serveur a demandé qu’on le laisse en paix un moment</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_tiles.py"/>
        <source>the tile is not a picture that can be shown</source>
        <translation>la tuile n’est pas une image affichable</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>something went wrong: {error}</source>
        <translation>quelque chose s’est mal passé : {error}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>the map shows no tiles of this source, and samples come the same way</source>
        <translation>la carte ne montre pas de tuiles de cette source, et les échantillons viennent par la même voie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>another source was chosen meanwhile</source>
        <translation>une autre source a été choisie entre-temps</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>This source has vector tiles, which the map cannot draw.</source>
        <translation>Cette source a des tuiles vectorielles, que la carte ne peut pas dessiner.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>The map shows no tiles: {error}.</source>
        <translation>La carte ne montre pas de tuiles : {error}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>Some tiles could not be loaded: {reason}.</source>
        <translation>Certaines tuiles n’ont pas pu être chargées : {reason}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/view.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/view.py"/>
        <source>Drag to move, scroll to zoom; arrow keys, plus and minus do the same. Shift and drag selects an area.</source>
        <translation>Glisser pour déplacer, molette pour zoomer ; les flèches, plus et moins font de même. Maj et glisser sélectionne une zone.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;New job</source>
        <translation>&amp;Nouvelle tâche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Prepare another download, while what runs goes on</source>
        <translation>Préparer un autre téléchargement, pendant que le reste continue</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Add to queue</source>
        <translation>&amp;Mettre en file</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Let the download in the form wait in the queue</source>
        <translation>Faire attendre le téléchargement du formulaire dans la file</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Open file…</source>
        <translation>&amp;Ouvrir un fichier…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Show what an MBTiles file holds and what it lacks</source>
        <translation>Montrer ce qu’un fichier MBTiles contient et ce qui lui manque</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>What was downloaded before</source>
        <translation>Ce qui a été téléchargé auparavant</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Show the file&apos;s folder</source>
        <translation>Montrer le dossier du fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Close tiledl</source>
        <translation>Fermer tiledl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>E&amp;dit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Settings…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Change how tiledl downloads and looks, and keep keys</source>
        <translation>Changer comment tiledl télécharge et se présente, et garder des clés</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Try the &amp;demo</source>
        <translation>Essayer la &amp;démo</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Download a map of Europe from a tile server inside this program</source>
        <translation>Télécharger une carte de l’Europe depuis un serveur de tuiles intégré</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>The keys that do something</source>
        <translation>Les touches qui font quelque chose</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Open &amp;log folder</source>
        <translation>Ouvrir le dossier des &amp;journaux</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Show the folder with tiledl&apos;s log files</source>
        <translation>Montrer le dossier des journaux de tiledl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;About tiledl</source>
        <translation>À &amp;propos de tiledl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>What this program is</source>
        <translation>Ce qu’est ce programme</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Map</source>
        <translation>&amp;Carte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Go to the map</source>
        <translation>Aller à la cart&amp;e</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Give the map the keyboard: arrows, plus and minus move it</source>
        <translation>Donner le clavier à la carte : flèches, plus et moins la déplacent</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Charts</source>
        <translation>&amp;Graphiques</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{edge} is {value}: give degrees between -{limit} and {limit}, in the order west,south,east,north</source>
        <translation>{edge} vaut {value} : donnez des degrés entre -{limit} et {limit}, dans l’ordre ouest, sud, est, nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>south ({south}) is not below north ({north}): give the box as west,south,east,north</source>
        <translation>le sud ({south}) n’est pas sous le nord ({north}) : donnez le rectangle dans l’ordre ouest, sud, est, nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>west and east are both {west}: the box has no width</source>
        <translation>l’ouest et l’est valent tous deux {west} : le rectangle n’a pas de largeur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the box lies wholly beyond latitude {latitude}°, where Web Mercator tiles end: choose an area nearer to the equator</source>
        <translation>le rectangle est entièrement au-delà de la latitude {latitude}°, où s’arrêtent les tuiles Web Mercator : choisissez une zone plus proche de l’équateur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>zoom {zoom} does not exist: choose a range within 0–{deepest}</source>
        <translation>le zoom {zoom} n’existe pas : choisissez des niveaux de 0 à {deepest}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the zoom range {lowest}–{highest} runs backwards: give the lower zoom first</source>
        <translation>les zooms {lowest}–{highest} vont à rebours : donnez d’abord le plus bas</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>at zoom {zoom} the area&apos;s border runs through more than {tiles} tiles: choose zooms down to {deepest}, a smaller area, or a box</source>
        <translation>au zoom {zoom}, le contour de la zone traverse plus de {tiles} tuiles : choisissez des zooms jusqu’à {deepest}, une zone plus petite ou un rectangle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>zoom {zoom} is above the source&apos;s maximum of {limit}: choose a range within {lowest}–{highest}</source>
        <translation>le zoom {zoom} dépasse le plus haut de la source, {limit} : choisissez des niveaux de {lowest} à {highest}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>zoom {zoom} is below the source&apos;s minimum of {limit}: choose a range within {lowest}–{highest}</source>
        <translation>le zoom {zoom} est sous le plus bas de la source, {limit} : choisissez des niveaux de {lowest} à {highest}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the area is empty: choose another</source>
        <translation>la zone est vide : choisissez-en une autre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a corridor of {width} km cannot be made: choose between {least} and {most} km</source>
        <translation>un couloir de {width} km n’est pas possible : choisissez entre {least} et {most} km</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is no area that can be read: give a file whose name ends in {endings}</source>
        <translation>{file} n’est pas une zone lisible : donnez un fichier dont le nom finit par {endings}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} has more than {size} MB: simplify it first</source>
        <translation>{file} dépasse {size} Mo : simplifiez-le d’abord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} cannot be read ({reason}): choose another file</source>
        <translation>{file} ne peut pas être lu ({reason}) : choisissez un autre fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is damaged or not what its name says ({reason}): save it anew</source>
        <translation>{file} est endommagé ou n’est pas ce que dit son nom ({reason}) : enregistrez-le à nouveau</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} holds no polygon, line or point: choose another file</source>
        <translation>{file} ne contient ni polygone, ni ligne, ni point : choisissez un autre fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{source} allows downloads down to zoom {zoom} only: choose a lower zoom{terms}</source>
        <translation>{source} ne permet les téléchargements que jusqu’au zoom {zoom} : choisissez un zoom plus bas{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{source} allows at most {most} tiles a job and this one has {tiles}: choose a smaller area or fewer zooms{terms}</source>
        <translation>{source} permet au plus {most} tuiles par tâche et celle-ci en a {tiles} : choisissez une zone plus petite ou moins de zooms{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>there is no source called “{name}”.{terms} Give demo, a URL template with {{z}}, {{x}} and {{y}}, or a name that tiledl sources lists</source>
        <translation>il n’y a pas de source « {name} ».{terms} Donnez « demo », une adresse avec {{z}}, {{x}} et {{y}}, ou un nom que « tiledl sources » liste</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source> Did you mean {names}?</source>
        <translation> Vouliez-vous dire {names} ?</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>“{text}” is not a web address: a template looks like https://example.org/{{z}}/{{x}}/{{y}}.png</source>
        <translation>« {text} » n’est pas une adresse web : un modèle ressemble à https://example.org/{{z}}/{{x}}/{{y}}.png</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>“{text}” is not a web address: take out spaces, control characters and backslashes</source>
        <translation>« {text} » n’est pas une adresse web : retirez les espaces, les caractères de contrôle et les barres obliques inverses</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>“{text}” has an unpaired brace: write {{z}}, {{x}} and {{y}}</source>
        <translation>« {text} » a une accolade isolée : écrivez {{z}}, {{x}} et {{y}}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>“{text}” lacks {places}: a template needs {{z}}, {{x}} and {{y}}, or {{quadkey}}</source>
        <translation>il manque {places} à « {text} » : un modèle a besoin de {{z}}, {{x}} et {{y}}, ou de {{quadkey}}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>“{text}” has {{{place}}}, which is not known: use {{z}}, {{x}}, {{y}}, {{-y}}, {{s}}, {{r}} or {{quadkey}}</source>
        <translation>« {text} » a {{{place}}}, qui n’est pas connu : utilisez {{z}}, {{x}}, {{y}}, {{-y}}, {{s}}, {{r}} ou {{quadkey}}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>this source needs a key for {{{place}}}: set the environment variable {variable} to yours, or keep it in the system&apos;s keyring with the window (Edit ▸ Settings ▸ Keys){terms}</source>
        <translation>cette source a besoin d’une clé pour {{{place}}} : donnez la vôtre dans la variable d’environnement {variable}, ou gardez-la dans le trousseau du système (Édition ▸ Préférences ▸ Clés){terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>tiledl does not know this provider&apos;s terms: make sure that you may download from it{terms}</source>
        <translation>tiledl ne connaît pas les conditions de ce fournisseur : assurez-vous d’avoir le droit de télécharger chez lui{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>OpenStreetMap&apos;s tile usage policy forbids bulk downloads and offline archives: use your own tile server, a provider that allows offline use, or a PMTiles extract of the open data{terms}</source>
        <translation>les règles d’OpenStreetMap interdisent les téléchargements en masse et les archives hors ligne : utilisez votre propre serveur de tuiles, un fournisseur qui permet l’usage hors ligne, ou un extrait PMTiles des données ouvertes{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>Google&apos;s terms forbid storing its map tiles or downloading them in bulk: use a provider that allows offline use, or your own tile server{terms}</source>
        <translation>les conditions de Google interdisent de stocker ses tuiles ou de les télécharger en masse : utilisez un fournisseur qui permet l’usage hors ligne, ou votre propre serveur de tuiles{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>OpenTopoMap&apos;s volunteers are reported not to allow bulk downloads: use a provider that allows offline use, or render its open style yourself{terms}</source>
        <translation>les bénévoles d’OpenTopoMap ne permettraient pas les téléchargements en masse : utilisez un fournisseur qui permet l’usage hors ligne, ou rendez vous-même son style ouvert{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>Bing Maps is reported not to allow storing its tiles: use a provider that allows offline use{terms}</source>
        <translation>Bing Maps ne permettrait pas de stocker ses tuiles : utilisez un fournisseur qui permet l’usage hors ligne{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>Esri&apos;s basemaps are reported not to allow bulk downloads, except through its own “for export” services: use these with your account, or a provider that allows offline use{terms}</source>
        <translation>les fonds de carte d’Esri ne permettraient pas les téléchargements en masse, sauf par ses propres services « for export » : utilisez-les avec votre compte, ou un fournisseur qui permet l’usage hors ligne{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>openmaps.fr runs on donations, for non-commercial use, and asks to stay well below 500,000 tiles a month{terms}</source>
        <translation>openmaps.fr vit de dons, pour un usage non commercial, et demande de rester bien en dessous de 500 000 tuiles par mois{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source> (terms: {url})</source>
        <translation> (conditions : {url})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a probe failed: {reason}</source>
        <translation>un essai a échoué : {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{number} requests in a row failed: {classes}</source>
        <translation>{number} requêtes de suite ont échoué : {classes}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{number} of the last {window} requests failed: {classes}</source>
        <translation>{number} des {window} dernières requêtes ont échoué : {classes}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{number} probes succeeded</source>
        <translation>{number} essais réussis</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{hosts} has not answered properly for {seconds} s (mostly: {reason}): check the source and the network, then resume</source>
        <translation>{hosts} n’a pas répondu correctement depuis {seconds} s (surtout : {reason}) : vérifiez la source et le réseau, puis reprenez</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{hosts} have not answered properly for {seconds} s (mostly: {reason}): check the source and the network, then resume</source>
        <translation>{hosts} n’ont pas répondu correctement depuis {seconds} s (surtout : {reason}) : vérifiez la source et le réseau, puis reprenez</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>there is no setting called “{name}” (in {file}): remove that line</source>
        <translation>il n’y a pas de réglage nommé « {name} » (dans {file}) : supprimez cette ligne</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the setting {name} cannot be {value}: choose {choice}</source>
        <translation>le réglage {name} ne peut pas valoir {value} : choisissez {choice}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a whole number from {least} to {most}</source>
        <translation>un nombre entier de {least} à {most}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a number above {least} and up to {most}</source>
        <translation>un nombre supérieur à {least} et jusqu’à {most}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a path</source>
        <translation>un chemin</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>proxy cannot be used: give http://host:port or https://host:port</source>
        <translation>le proxy ne peut pas être utilisé : indiquez http://host:port ou https://host:port</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>concurrency {value} is not within 1–1024</source>
        <translation>{value} requêtes simultanées ne sont pas comprises entre 1 et 1024</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>rate {rate} is not a positive number of tiles a second</source>
        <translation>le débit {rate} n’est pas un nombre positif de tuiles par seconde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>timeout {seconds} s is not within 0.01–600 seconds</source>
        <translation>le délai de {seconds} s n’est pas compris entre 0,01 et 600 secondes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{retries} retries are not within 0–100</source>
        <translation>{retries} nouvelles tentatives ne sont pas comprises entre 0 et 100</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} cannot be read: {reason}</source>
        <translation>{file} ne peut pas être lu : {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} cannot be changed: {reason}</source>
        <translation>{file} ne peut pas être modifié : {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} cannot be written: {reason}</source>
        <translation>{file} ne peut pas être écrit : {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is damaged and cannot be renamed ({reason}): move it away</source>
        <translation>{file} est endommagé et ne peut pas être renommé ({reason}) : déplacez-le</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>there is no file {file}: check the name, or start with tiledl download</source>
        <translation>il n’y a pas de fichier {file} : vérifiez le nom, ou commencez avec tiledl download</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is write-protected: choose another output file</source>
        <translation>{file} est protégé en écriture : choisissez un autre fichier de sortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>there is no folder {folder}: create it, or choose another place</source>
        <translation>il n’y a pas de dossier {folder} : créez-le, ou choisissez un autre emplacement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the folder {folder} is write-protected: choose another place</source>
        <translation>le dossier {folder} est protégé en écriture : choisissez un autre emplacement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is a folder: give the name of a file, such as {file}/map.mbtiles</source>
        <translation>{file} est un dossier : donnez le nom d’un fichier, par exemple {file}/map.mbtiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is in use by another tiledl: wait until it has finished, or choose another output file</source>
        <translation>{file} est utilisé par un autre tiledl : attendez qu’il ait fini, ou choisissez un autre fichier de sortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is being written by another program: close that one and try again</source>
        <translation>{file} est en cours d’écriture par un autre programme : fermez-le et réessayez</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} holds another job (another source, area or zoom range): choose another output file, or continue that job with: tiledl resume {again}</source>
        <translation>{file} contient une autre tâche (autre source, autre zone ou autres zooms) : choisissez un autre fichier de sortie, ou continuez cette tâche avec : tiledl resume {again}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is not an MBTiles file and was left as it is: choose another output file</source>
        <translation>{file} n’est pas un fichier MBTiles et a été laissé tel quel : choisissez un autre fichier de sortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is an MBTiles file that tiledl did not make, and was left as it is: choose another output file</source>
        <translation>{file} est un fichier MBTiles que tiledl n’a pas fait, et a été laissé tel quel : choisissez un autre fichier de sortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is not an MBTiles file: choose one that ends in .mbtiles</source>
        <translation>{file} n’est pas un fichier MBTiles : choisissez-en un qui finit par .mbtiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is a PMTiles archive ({told}), which tiledl cannot show yet: open it in QGIS or another program for PMTiles</source>
        <translation>{file} est une archive PMTiles ({told}), que tiledl ne sait pas encore montrer : ouvrez-la dans QGIS ou un autre programme pour PMTiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is damaged ({reason}): restore it from a copy, or choose another output file</source>
        <translation>{file} est endommagé ({reason}) : restaurez-le depuis une copie, ou choisissez un autre fichier de sortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} was moved or deleted while it was being written: start again, or move it back and resume</source>
        <translation>{file} a été déplacé ou supprimé pendant l’écriture : recommencez, ou remettez-le en place et reprenez</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the disk is full while writing {file}: free some space, then start again or resume; every tile reported as stored so far is kept</source>
        <translation>le disque est plein pendant l’écriture de {file} : libérez de la place, puis recommencez ou reprenez ; chaque tuile annoncée comme enregistrée est gardée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the process that writes {file} was ended ({reason}): start again or resume; every tile reported as stored so far is kept</source>
        <translation>le processus qui écrit {file} a été arrêté ({reason}) : recommencez ou reprenez ; chaque tuile annoncée comme enregistrée est gardée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{others} or {last}</source>
        <translation>{others} ou {last}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Output file</source>
        <translation>Fichier de sortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <source>The MBTiles file that is made, or gone on with</source>
        <translation>Le fichier MBTiles qui est créé, ou continué</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <source>Choose the output file</source>
        <translation>Choisir le fichier de sortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <source>Download and tuning lab</source>
        <translation>Téléchargement et banc d’essai</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <source>Loading the lab…</source>
        <translation>Chargement du banc d’essai…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <source>Tuning lab</source>
        <translation>Banc d’essai</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Fetch an area&apos;s tiles into a file</source>
        <translation>Télécharger les tuiles d’une zone dans un fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Measure how much a server can take</source>
        <translation>Mesurer ce qu’un serveur supporte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>the settings file is damaged ({error}): it was kept as {file}, and tiledl begins with its own settings</source>
        <translation>le fichier de préférences est endommagé ({error}) : il a été gardé sous {file}, et tiledl commence avec ses propres préférences</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>the system&apos;s language</source>
        <translation>la langue du système</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>tiledl speaks {language} from its next start on.</source>
        <translation>tiledl parlera à partir du prochain démarrage : {language}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>{error}; until that is mended, downloads are refused</source>
        <translation>{error} ; tant que ce n’est pas corrigé, les téléchargements sont refusés</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>{error}; mend it in {file} with a text editor</source>
        <translation>{error} ; corrigez-le dans {file} avec un éditeur de texte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Go on with the download</source>
        <translation>Continuer le téléchargement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Send no more requests for now</source>
        <translation>Ne plus envoyer de requêtes pour l’instant</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>State of the download</source>
        <translation>État du téléchargement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Cancel</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Stop the download; what was fetched is kept</source>
        <translation>Arrêter le téléchargement ; ce qui est arrivé est gardé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Retry &amp;failed</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Retry failed</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Ask again for the tiles that failed, and only these</source>
        <translation>Redemander les tuiles qui ont échoué, et seulement celles-ci</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Try the demo</source>
        <translation>Essayer la démo</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Download a map of Europe from a tile server inside this program: no internet needed</source>
        <translation>Télécharger une carte de l’Europe depuis un serveur de tuiles intégré : sans Internet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Go on with a file that tiledl made earlier</source>
        <translation>Continuer un fichier que tiledl a fait auparavant</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>New here? The demo shows a whole download, without the internet.</source>
        <translation>Nouveau ici ? La démo montre un téléchargement entier, sans Internet.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>How much of the plan is done</source>
        <translation>Quelle part du plan est faite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles done</source>
        <translation>Tuiles faites</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles a second, over the last five seconds</source>
        <translation>Tuiles par seconde, sur les cinq dernières secondes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>in flight / limit</source>
        <translation>en cours / limite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Requests under way, and how many may be</source>
        <translation>Requêtes en cours, et combien sont permises</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>p50 ms</source>
        <translation>p50 ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Half of the requests of the last ten seconds were quicker</source>
        <translation>La moitié des requêtes des dix dernières secondes a été plus rapide</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>p95 ms</source>
        <translation>p95 ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>19 of 20 requests of the last ten seconds were quicker</source>
        <translation>19 requêtes sur 20 des dix dernières secondes ont été plus rapides</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>p99 ms</source>
        <translation>p99 ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>99 of 100 requests of the last ten seconds were quicker</source>
        <translation>99 requêtes sur 100 des dix dernières secondes ont été plus rapides</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>elapsed</source>
        <translation>écoulé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Time spent running, pauses left out</source>
        <translation>Durée d’exécution, sans les pauses</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>left</source>
        <translation>restant</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Time to the end at the present rate</source>
        <translation>Temps jusqu’à la fin au rythme actuel</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>stored</source>
        <translation>enregistrées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles stored</source>
        <translation>Tuiles enregistrées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>In the file, those of earlier runs included</source>
        <translation>Dans le fichier, y compris celles d’avant</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>absent</source>
        <translation>absentes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles absent</source>
        <translation>Tuiles absentes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>The source answered that it has no such tile</source>
        <translation>La source a répondu qu’elle n’a pas cette tuile</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles failed</source>
        <translation>Tuiles en échec</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Given up after all retries: see Retry failed</source>
        <translation>Abandonnées après toutes les tentatives : voir « Réessayer »</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>retrying</source>
        <translation>à réessayer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles retrying</source>
        <translation>Tuiles à réessayer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Failed once or more, and waiting to be asked for again</source>
        <translation>Échouées au moins une fois, et en attente d’être redemandées</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>{done} of %n tiles · {percent} %</source>
        <translation>
            <numerusform>{done} tuile sur %n · {percent} %</numerusform>
            <numerusform>{done} tuiles sur %n · {percent} %</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>Quit tiledl?</source>
        <translation>Quitter tiledl ?</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>A download is still running.</source>
        <translation>Un téléchargement est encore en cours.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>Stop it and quit? Everything fetched so far is kept; tiledl offers to go on with it at its next start.</source>
        <translation>L’arrêter et quitter ? Tout ce qui est arrivé est gardé ; tiledl propose de continuer au prochain démarrage.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>&amp;Stop and quit</source>
        <translation>&amp;Arrêter et quitter</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>&amp;Keep downloading</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>Requests a second at most; takes effect while the download runs</source>
        <translation>Requêtes par seconde au plus ; prend effet pendant le téléchargement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>Requests a second at most</source>
        <translation>Requêtes par seconde au plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>{rate} tiles/s (policy)</source>
        <translation>{rate} tuiles/s (règle)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_file.py"/>
        <source>{file} is the file with the tiles: choose another name</source>
        <translation>{file} est le fichier des tuiles : choisissez un autre nom</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_file.py"/>
        <source>the report cannot be written to {file} ({reason}): choose another place</source>
        <translation>le rapport ne peut pas être écrit dans {file} ({reason}) : choisissez un autre emplacement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Copy the report as text to the clipboard</source>
        <translation>Copier le rapport en texte dans le presse-papiers</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save the report as text, or as JSON for other programs</source>
        <translation>Enregistrer le rapport en texte, ou en JSON pour d’autres programmes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>The report of a download appears here when it is over.</source>
        <translation>Le rapport d’un téléchargement apparaît ici quand il est terminé.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>The report is in {file}</source>
        <translation>Le rapport est dans {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>as the system</source>
        <translation>comme le système</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>light</source>
        <translation>clair</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>dark</source>
        <translation>sombre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Settings</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Kinds of settings</source>
        <translation>Sortes de préférences</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>&amp;Keys</source>
        <translation>&amp;Clés</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Kept in {file}</source>
        <translation>Conservées dans {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Open the settings &amp;file</source>
        <translation>&amp;Ouvrir le fichier de préférences</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Open the settings file</source>
        <translation>Ouvrir le fichier de préférences</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Open the settings file with the system&apos;s editor</source>
        <translation>Ouvrir le fichier de préférences avec l’éditeur du système</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Save the settings and close</source>
        <translation>Enregistrer les préférences et fermer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Save the settings</source>
        <translation>Enregistrer les préférences</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Close without saving</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>no editor could be opened: the file is {file}</source>
        <translation>aucun éditeur n’a pu être ouvert : le fichier est {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>{tip}. Set by the environment variable {variable}, which beats the settings file</source>
        <translation>{tip}. Défini par la variable d’environnement {variable}, qui l’emporte sur le fichier de préférences</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>as the environment says (HTTP_PROXY and others)</source>
        <translation>comme le dit l’environnement (HTTP_PROXY et autres)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>tiledl in your documents ({folder})</source>
        <translation>tiledl dans vos documents ({folder})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Choose the output folder</source>
        <translation>Choisir le dossier de sortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>These hold at once; the language, from the next start of tiledl on.</source>
        <translation>Effet immédiat ; la langue, à partir du prochain démarrage de tiledl.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>These hold from the next download on; one that runs goes on as it began.</source>
        <translation>Effet à partir du prochain téléchargement ; celui qui est en cours continue comme il a commencé.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>These hold from the next start of tiledl on.</source>
        <translation>Effet à partir du prochain démarrage de tiledl.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Downloads</source>
        <translation>&amp;Téléchargements</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Concurrency</source>
        <translation>Requêtes si&amp;multanées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Requests in flight that a fresh form begins with; automatic finds out what the server can take</source>
        <translation>Requêtes simultanées avec lesquelles un nouveau formulaire commence ; « automatique » trouve ce que le serveur supporte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Rate</source>
        <translation>&amp;Débit</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Requests a second at most, where the form says nothing</source>
        <translation>Requêtes par seconde au plus, quand le formulaire ne dit rien</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Timeout</source>
        <translation>Déla&amp;i</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>For one request, from start to end</source>
        <translation>Pour une requête, du début à la fin</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>R&amp;etries</source>
        <translation>&amp;Nouvelles tentatives</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>How often a tile is tried again before it is given up</source>
        <translation>Combien de fois une tuile est réessayée avant d’être abandonnée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Output &amp;folder</source>
        <translation>Dossier de &amp;sortie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Where files go unless you choose another place</source>
        <translation>Où vont les fichiers si vous ne choisissez pas un autre emplacement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Network</source>
        <translation>&amp;Réseau</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>HTTP &amp;engine</source>
        <translation>Moteur &amp;HTTP</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>direct is the fastest; httpx is pure Python</source>
        <translation>direct est le plus rapide ; httpx est en pur Python</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Proxy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Such as http://proxy.example.org:3128; empty for none</source>
        <translation>Par exemple http://proxy.example.org:3128 ; vide pour aucun</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Contact</source>
        <translation>Co&amp;ntact</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>An address or web page that servers&apos; operators find in the User-Agent</source>
        <translation>Une adresse ou une page web que les exploitants des serveurs trouvent dans le User-Agent</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Window</source>
        <translation>&amp;Fenêtre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Colours</source>
        <translation>Co&amp;uleurs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Light, dark, or as the system says</source>
        <translation>Clair, sombre, ou comme le dit le système</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>L&amp;anguage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>The language of tiledl&apos;s window, from its next start on</source>
        <translation>La langue de la fenêtre de tiledl, à partir de son prochain démarrage</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Notifications</source>
        <translation>&amp;Notifications</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Let the system tell of a download&apos;s end while this window is not in front</source>
        <translation>Laisser le système annoncer la fin d’un téléchargement quand cette fenêtre n’est pas au premier plan</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Jobs at a time</source>
        <translation>Tâches si&amp;multanées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>How many jobs of the queue run at once, never two that ask the same server</source>
        <translation>Combien de tâches de la file s’exécutent à la fois, jamais deux qui interrogent le même serveur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Logs</source>
        <translation>&amp;Journaux</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Level</source>
        <translation>Ni&amp;veau</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>How much is written to the log</source>
        <translation>Ce qui est écrit dans le journal</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Days</source>
        <translation>Jour&amp;s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Log files are removed after so many days; 0 writes none</source>
        <translation>Les journaux sont retirés après ce nombre de jours ; 0 n’en écrit aucun</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Room</source>
        <translation>Es&amp;pace</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>What all log files together may take</source>
        <translation>Ce que tous les journaux ensemble peuvent occuper</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Places</source>
        <translation>&amp;Lieux</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Let log lines tell which tiles and files they are about</source>
        <translation>Laisser les lignes du journal dire de quelles tuiles et de quels fichiers elles parlent</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>{folder} is a file: choose a folder</source>
        <translation>{folder} est un fichier : choisissez un dossier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/shortcuts.py"/>
        <source>Buttons</source>
        <translation>Boutons</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/shortcuts_window.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/shortcuts_window.py"/>
        <source>&lt;p&gt;Tab goes from one control to the next, Shift+Tab back. Alt with an underlined letter goes to a field or opens a menu.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Tab va d’une commande à la suivante, Maj+Tab revient. Alt avec une lettre soulignée va à un champ ou ouvre un menu.&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>Tile source</source>
        <translation>Source de tuiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>Demo world, a name of the catalogue, or an address with {z}, {x} and {y}</source>
        <translation>Demo world, un nom du catalogue, ou une adresse avec {z}, {x} et {y}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>What the source&apos;s owner allows</source>
        <translation>Ce que permet le propriétaire de la source</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>Read the terms</source>
        <translation>Lire les conditions</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Events and tables</source>
        <translation>Événements et tableaux</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>&amp;Events</source>
        <translation>Événeme&amp;nts</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Re&amp;port</source>
        <translation>&amp;Rapport</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Failed t&amp;iles</source>
        <translation>Tu&amp;iles en échec</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Errors b&amp;y host</source>
        <translation>Erreurs par &amp;hôte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Loading charts…</source>
        <translation>Chargement des graphiques…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Loading the map…</source>
        <translation>Chargement de la carte…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Something went wrong inside tiledl ({detail}). What was fetched is kept: go on, or start tiledl again if it does not react. The log (Help ▸ Open log folder) says more.</source>
        <translation>Quelque chose s’est mal passé dans tiledl ({detail}). Ce qui est arrivé est gardé : continuez, ou relancez tiledl s’il ne réagit plus. Le journal (Aide ▸ Ouvrir le dossier des journaux) en dit plus.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Paused: {reason}</source>
        <translation>En pause : {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Ask the source again at once</source>
        <translation>Interroger la source tout de suite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Enter key…</source>
        <translation>Saisir la clé…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>timeout</source>
        <translation>délai dépassé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>connection</source>
        <translation>connexion</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>server error</source>
        <translation>erreur du serveur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>rate limited</source>
        <translation>débit limité</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>client error</source>
        <translation>erreur du client</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>bad body</source>
        <translation>mauvais contenu</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>no connection in time</source>
        <translation>pas de connexion à temps</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>silent for too long</source>
        <translation>silencieux trop longtemps</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>not finished in time</source>
        <translation>pas terminé à temps</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>connection refused</source>
        <translation>connexion refusée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>connection reset</source>
        <translation>connexion coupée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>name not resolved</source>
        <translation>nom introuvable</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>TLS failed</source>
        <translation>échec de TLS</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>proxy failed</source>
        <translation>échec du proxy</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>not HTTP</source>
        <translation>pas du HTTP</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>status 5xx</source>
        <translation>statut 5xx</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>status 429</source>
        <translation>statut 429</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>status 503 with Retry-After</source>
        <translation>statut 503 avec Retry-After</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>other status</source>
        <translation>autre statut</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>too many redirects</source>
        <translation>trop de redirections</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>redirect to a host that forbids it</source>
        <translation>redirection vers un hôte qui l’interdit</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>unusable URL</source>
        <translation>URL inutilisable</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>empty body</source>
        <translation>contenu vide</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>truncated body</source>
        <translation>contenu tronqué</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>body too large</source>
        <translation>contenu trop grand</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>body not as encoded</source>
        <translation>contenu codé autrement qu’annoncé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>not a tile</source>
        <translation>pas une tuile</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>another type of tile</source>
        <translation>autre type de tuile</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>no-data tile</source>
        <translation>tuile sans données</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>half-open</source>
        <translation>semi-ouvert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>halved for a moment, to measure the latency without a queue</source>
        <translation>divisée par deux un instant, pour mesurer la latence sans file d’attente</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>back after the measurement</source>
        <translation>retour après la mesure</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>no queue at the server, so there is room for more</source>
        <translation>pas de file d’attente au serveur, donc place pour plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>requests wait in a queue at the server</source>
        <translation>des requêtes attendent dans une file au serveur</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>slow start: more until a queue appears</source>
        <translation>démarrage lent : plus, jusqu’à ce qu’une file apparaisse</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>slow start is over</source>
        <translation>le démarrage lent est fini</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the source&apos;s policy allows no more</source>
        <translation>les règles de la source n’en permettent pas plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>chosen by hand</source>
        <translation>choisie à la main</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>requests fail under this load</source>
        <translation>des requêtes échouent sous cette charge</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>interrupted</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>idle</source>
        <translation>inactive</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>starting</source>
        <translation>démarre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>stopping</source>
        <translation>s’arrête</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>west, south, east, north</source>
        <translation>ouest, sud, est, nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>south, west, north, east</source>
        <translation>sud, ouest, nord, est</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>south, north, west, east</source>
        <translation>sud, nord, ouest, est</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>north, west, south, east</source>
        <translation>nord, ouest, sud, est</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>west, north, east, south</source>
        <translation>ouest, nord, est, sud</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>west, east, south, north</source>
        <translation>ouest, est, sud, nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>what the linked map shows</source>
        <translation>ce que montre la carte du lien</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>west</source>
        <translation>ouest</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>south</source>
        <translation>sud</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>east</source>
        <translation>est</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>north</source>
        <translation>nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/binding.py"/>
        <source>A download is under way, and would be part of what is measured: let it end, or stop it first. It can go on later.</source>
        <translation>Un téléchargement est en cours et fausserait la mesure : laissez-le finir, ou arrêtez-le d’abord. Il pourra continuer plus tard.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/binding.py"/>
        <source>The measurement was stopped, since a download has started. What was measured is kept.</source>
        <translation>La mesure a été arrêtée, car un téléchargement a commencé. Ce qui est mesuré est gardé.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/binding.py"/>
        <source>The download uses {in_flight} requests in flight from now on.</source>
        <translation>Le téléchargement utilise désormais {in_flight} requêtes simultanées.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/binding.py"/>
        <source>The download uses {in_flight} requests in flight and at most {rate} requests a second from now on.</source>
        <translation>Le téléchargement utilise désormais {in_flight} requêtes simultanées et au plus {rate} requêtes par seconde.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/binding.py"/>
        <source>Measures {source}, zooms {lowest} to {highest}. No tile is stored.</source>
        <translation>Mesure {source}, zooms {lowest} à {highest}. Aucune tuile n’est enregistrée.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/chart_view.py"/>
        <source>Point at a value to read it.</source>
        <translation>Pointez une valeur pour la lire.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/chart_view.py"/>
        <source>{series}: {x} {x_label}, {y} {y_label}</source>
        <translation>{series} : {x} {x_label}, {y} {y_label}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>Report that any browser shows (*.html)</source>
        <translation>Rapport pour tout navigateur (*.html)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>PNG picture of the charts (*.png)</source>
        <translation>Image PNG des graphiques (*.png)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>SVG drawing of the charts (*.svg)</source>
        <translation>Dessin SVG des graphiques (*.svg)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>CSV table of the measurements (*.csv)</source>
        <translation>Tableau CSV des mesures (*.csv)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>JSON, for programs (*.json)</source>
        <translation>JSON, pour les programmes (*.json)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Export the measurement</source>
        <translation>Exporter la mesure</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>Exported to {file}</source>
        <translation>Exporté dans {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>{file} cannot be written: choose a name that ends in .html, .png, .svg, .csv or .json</source>
        <translation>{file} ne peut pas être écrit : choisissez un nom qui finit par .html, .png, .svg, .csv ou .json</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>the picture is too large for the memory: show fewer runs</source>
        <translation>l’image est trop grande pour la mémoire : affichez moins de mesures</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/gallery.py"/>
        <source>Measure the source at the left, or see how limits look on a server inside this program, for which nothing leaves this computer.</source>
        <translation>Mesurez la source à gauche, ou voyez sur un serveur intégré à quoi ressemblent des limites : pour cela, rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/gallery.py"/>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/gallery.py"/>
        <source>Run: {experiment}</source>
        <translation>Lancer : {experiment}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/lab.py"/>
        <source>no request succeeded: check the source&apos;s address</source>
        <translation>aucune requête n’a réussi : vérifiez l’adresse de la source</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/lab.py"/>
        <source>the run was not saved: {reason}</source>
        <translation>la mesure n’a pas été enregistrée : {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight get {share} of the {rate} tiles/s that the server gave at most; more would only wait in a queue</source>
        <translation>{number} requêtes simultanées donnent {share} des {rate} tuiles/s que le serveur a données au plus ; davantage ne ferait qu’attendre dans une file</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>throughput still grew at {number} in flight, the most that was measured ({rate} tiles/s): a higher level may do better</source>
        <translation>le débit croissait encore à {number} requêtes simultanées, le plus haut niveau mesuré ({rate} tuiles/s) : un niveau plus haut peut faire mieux</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>no level keeps the latency budget ({budget}): {number} in flight already take {ms} ms</source>
        <translation>aucun niveau ne respecte le budget de latence ({budget}) : {number} requêtes simultanées prennent déjà {ms} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight are the most that keep the latency budget ({budget}); throughput alone would ask for more ({rate} tiles/s at most)</source>
        <translation>{number} requêtes simultanées sont le plus qui respecte le budget de latence ({budget}) ; le débit seul en demanderait plus ({rate} tuiles/s au plus)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>p{percentile} of {number} ms</source>
        <translation>p{percentile} de {number} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at every level more than {most} of requests failed (at best {share}, with {number} in flight)</source>
        <translation>à chaque niveau, plus de {most} des requêtes ont échoué (au mieux {share}, avec {number} simultanées)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>nothing was measured, so nothing can be recommended</source>
        <translation>rien n’a été mesuré, donc rien ne peut être recommandé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>no rate was found that the server takes without refusing: wait a while, and ask less</source>
        <translation>aucune cadence que le serveur accepte sans refus n’a été trouvée : attendez un moment, et demandez moins</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>no request succeeded at any rate that was tried</source>
        <translation>aucune requête n’a réussi à aucune des cadences essayées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the server takes {rate} requests/s and asks for fewer above that: keep to this rate, for which a concurrency of {number} is enough</source>
        <translation>le serveur accepte {rate} requêtes/s et en demande moins au-delà : gardez cette cadence, pour laquelle {number} requêtes simultanées suffisent</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the server kept no measured rate within the budget: measure lower ones</source>
        <translation>le serveur n’a tenu aucune cadence mesurée dans le budget : mesurez-en de plus basses</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{rate} requests/s are the highest measured rate that the server kept within the budget; a concurrency of {number} is enough for it</source>
        <translation>{rate} requêtes/s sont la plus haute cadence mesurée que le serveur a tenue dans le budget ; {number} requêtes simultanées y suffisent</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>no request succeeded, so the faults cost everything</source>
        <translation>aucune requête n’a réussi, les erreurs coûtent donc tout</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>from {least} to {most} of spoilt answers, throughput went from {fast} to {slow} tiles/s and p99 from {short} to {long} ms; {retries} retries left {share} of the tiles without an answer</source>
        <translation>de {least} à {most} de réponses gâtées, le débit est passé de {fast} à {slow} tuiles/s et p99 de {short} à {long} ms ; {retries} nouvelles tentatives ont laissé {share} des tuiles sans réponse</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>contention σ = {sigma} ({sigma_within}), coherency κ = {kappa} ({kappa_within}), λ = {rate} tiles/s with one in flight{more}</source>
        <translation>contention σ = {sigma} ({sigma_within}), cohérence κ = {kappa} ({kappa_within}), λ = {rate} tuiles/s avec une requête en cours{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; throughput has no peak (Amdahl&apos;s law does as well){more}</source>
        <translation>; le débit n’a pas de sommet (la loi d’Amdahl convient aussi){more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; peak of {rate} tiles/s at {number} in flight{more}</source>
        <translation>; sommet de {rate} tuiles/s à {number} en cours{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; a peak would be at {number} in flight, above the {most} that were measured, so it is a guess{more}</source>
        <translation>; un sommet serait à {number} en cours, au-dessus des {most} mesurées, c’est donc une supposition{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>. The law misses the points by {share}: this server has a sharper knee than it describes, so trust the points</source>
        <translation>. La loi manque les points de {share} : ce serveur a un coude plus net qu’elle ne le décrit, fiez-vous donc aux points</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} measured level is not enough points for a scaling law: it takes {least} different ones</source>
        <translation>{number} niveau mesuré ne suffit pas pour une loi d’échelle : il en faut {least} différents</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} measured levels are not enough points for a scaling law: it takes {least} different ones</source>
        <translation>{number} niveaux mesurés ne suffisent pas pour une loi d’échelle : il en faut {least} différents</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight give {times} times the throughput of one at a time</source>
        <translation>{number} requêtes simultanées donnent {times} fois le débit d’une seule</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>Little&apos;s law: throughput × latency is {share} of what was in flight{more}</source>
        <translation>loi de Little : débit × latence est {share} de ce qui était en cours{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; the rest waited in this program, so it is part of the limit</source>
        <translation>; le reste attendait dans ce programme, il fait donc partie de la limite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>auto came to {number} in flight: {rate} tiles/s, p95 {ms} ms{more}</source>
        <translation>l’automatique est arrivé à {number} en cours : {rate} tuiles/s, p95 {ms} ms{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>, {share} of what is achievable{more}</source>
        <translation>, {share} de ce qui est atteignable{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; it agrees with the recommendation within 20 %</source>
        <translation>; cela s’accorde avec la recommandation à 20 % près</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; {share} more in flight</source>
        <translation>; {share} de plus en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; {share} fewer in flight</source>
        <translation>; {share} de moins en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>all levels were measured</source>
        <translation>tous les niveaux ont été mesurés</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>throughput had stopped growing</source>
        <translation>le débit ne croissait plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>throughput had stopped growing at {rate} tiles/s</source>
        <translation>le débit ne croissait plus au-delà de {rate} tuiles/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>too many requests failed</source>
        <translation>trop de requêtes ont échoué</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the server asked for fewer requests</source>
        <translation>le serveur a demandé moins de requêtes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the latency budget was passed</source>
        <translation>le budget de latence a été dépassé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>this computer could not send more</source>
        <translation>cet ordinateur ne pouvait pas envoyer plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>it was stopped</source>
        <translation>la mesure a été arrêtée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the most that is allowed here is {most}, not {level}</source>
        <translation>ici, {most} au plus sont permises, pas {level}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight are the most that is tried here</source>
        <translation>plus de {number} en cours ne sont pas essayées ici</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at {level} the server asked for fewer requests</source>
        <translation>à {level}, le serveur a demandé moins de requêtes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at {level} nothing was answered in {seconds} s</source>
        <translation>à {level}, rien n’a eu de réponse en {seconds} s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at {level}, {share} of requests failed</source>
        <translation>à {level}, {share} des requêtes ont échoué</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at {level}, p{percentile} was {ms} ms, above the budget of {budget} ms</source>
        <translation>à {level}, p{percentile} était de {ms} ms, au-dessus du budget de {budget} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at {level} this computer was busy: the server may be able to do more</source>
        <translation>à {level}, cet ordinateur était occupé : le serveur peut peut-être faire plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight</source>
        <translation>{number} en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} requests/s</source>
        <translation>{number} requêtes/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>taken without refusals</source>
        <translation>accepté sans refus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>recommended {number}</source>
        <translation>recommandé {number}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>peak of the law {number}</source>
        <translation>sommet de la loi {number}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>safety-critical, {number} ms</source>
        <translation>critique, {number} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>navigation, {number} ms</source>
        <translation>déplacement, {number} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>interactive, {number} ms</source>
        <translation>interactif, {number} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>impact of errors</source>
        <translation>effet des erreurs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>no recommendation</source>
        <translation>pas de recommandation</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{rate} requests/s, {number} in flight</source>
        <translation>{rate} requêtes/s, {number} en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight, {rate} tiles/s</source>
        <translation>{number} en cours, {rate} tuiles/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>concurrency, found by itself</source>
        <translation>simultanéité, trouvée seule</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>these concurrencies</source>
        <translation>ces simultanéités</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>these rates per second</source>
        <translation>ces débits par seconde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>one at a time, then many</source>
        <translation>une à la fois, puis beaucoup</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>each tile once</source>
        <translation>chaque tuile une fois</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>some often, many seldom</source>
        <translation>quelques-unes souvent, beaucoup rarement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>as one person pans and zooms</source>
        <translation>comme on déplace et zoome</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>the concurrencies</source>
        <translation>les simultanéités</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>the rates</source>
        <translation>les débits</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>What to measure</source>
        <translation>Quoi mesurer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Which levels of load the server is put under</source>
        <translation>À quels niveaux de charge le serveur est soumis</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Concurrencies</source>
        <translation>Simultanéités</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>How many requests are in flight, one number for each level: 1, 5, 10</source>
        <translation>Combien de requêtes sont en cours, un nombre par niveau : 1, 5, 10</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Rates</source>
        <translation>Débits</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Requests begun a second, one number for each level. Latencies count from when a request was to begin, so that what waits for its turn is not left out</source>
        <translation>Requêtes commencées par seconde, un nombre par niveau. Les latences comptent dès le moment où une requête devait commencer, pour ne pas omettre celles qui attendent leur tour</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Concurrency of the bench</source>
        <translation>Simultanéité de la mesure</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>How many requests are in flight in the second part</source>
        <translation>Combien de requêtes sont en cours dans la seconde partie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source> in flight</source>
        <translation> en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Which tiles</source>
        <translation>Quelles tuiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>How tiles of the area are chosen, so that the server&apos;s caches are met as in life</source>
        <translation>Comment les tuiles de la zone sont choisies, pour que les caches du serveur soient sollicités comme dans la vie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Length of each measured phase</source>
        <translation>Durée de chaque phase mesurée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Warm-up</source>
        <translation>Échauffement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Length of the phase before each measured one, which does not count</source>
        <translation>Durée de la phase avant chaque phase mesurée, qui ne compte pas</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Rounds</source>
        <translation>Tours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>How often each level is measured; rounds go up and down in turn</source>
        <translation>Combien de fois chaque niveau est mesuré ; les tours montent et descendent en alternance</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Latency budget</source>
        <translation>Budget de latence</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>The longest latency that will do, for 95 % of the requests</source>
        <translation>La plus longue latence acceptable, pour 95 % des requêtes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>any</source>
        <translation>quelconque</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Failures allowed</source>
        <translation>Échecs permis</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>The largest share of requests that may fail</source>
        <translation>La plus grande part des requêtes qui peut échouer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Measure the source, area and zooms at the left</source>
        <translation>Mesurer la source, la zone et les zooms à gauche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Stop measuring</source>
        <translation>Arrêter la mesure</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Measure no more; what was measured is kept</source>
        <translation>Ne plus mesurer ; ce qui est mesuré est gardé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Experiments…</source>
        <translation>Expériences…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <location filename="../../tiledl/gui/tuning/panel.py"/>
        <source>Experiments</source>
        <translation>Expériences</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Ready-made measurements of a server inside this program</source>
        <translation>Mesures toutes prêtes d’un serveur intégré</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>doubled until nothing is gained</source>
        <translation>doublé tant qu’on y gagne</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>p95 at most</source>
        <translation>p95 au plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Failures at most</source>
        <translation>Échecs au plus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/outage.py"/>
        <source>Watch a breaker open</source>
        <translation>Un disjoncteur s’ouvre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/outage.py"/>
        <source>A download during which the server is gone for 8 seconds. The breaker opens after a few failures, probes now and then, and closes when the server is back: no tile is lost, and nobody is hammered.</source>
        <translation>Un téléchargement pendant lequel le serveur disparaît 8 secondes. Le disjoncteur s’ouvre après quelques échecs, essaie de temps en temps, et se ferme quand le serveur est revenu : aucune tuile n’est perdue, et personne n’est harcelé.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/panel.py"/>
        <source>The measurement&apos;s charts</source>
        <translation>Les graphiques de la mesure</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Saved runs</source>
        <translation>Mesures enregistrées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Tick runs to lay them over one another; F2 gives another name</source>
        <translation>Cochez des mesures pour les superposer ; F2 donne un autre nom</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Each measurement is kept here, to be compared with later ones.</source>
        <translation>Chaque mesure est gardée ici, pour être comparée à de plus récentes.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Delete run</source>
        <translation>Supprimer la mesure</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Delete the run</source>
        <translation>Supprimer la mesure</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Forget the selected run</source>
        <translation>Oublier la mesure sélectionnée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Undo the deletion</source>
        <translation>Annuler la suppression</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Bring the deleted run back</source>
        <translation>Rétablir la mesure supprimée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Why this is recommended</source>
        <translation>Raison de ce conseil</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>More about the measurement</source>
        <translation>Plus sur la mesure</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Laws, Little&apos;s check, and what Auto came to</source>
        <translation>Lois, vérification de Little, et ce que l’automatique a trouvé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>&amp;Use it</source>
        <translation>O&amp;K, appliquer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Use what is recommended</source>
        <translation>Appliquer ce qui est recommandé</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Put the recommended concurrency, and rate, into the download&apos;s form</source>
        <translation>Mettre la simultanéité et le débit recommandés dans le formulaire du téléchargement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Write what is shown as a page (HTML), picture (PNG, SVG), table (CSV) or JSON</source>
        <translation>Enregistrer ce qui est affiché en page (HTML), image (PNG, SVG), tableau (CSV) ou JSON</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>{level}: warming up, {seconds} s</source>
        <translation>{level} : échauffement, {seconds} s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>{level}: {rate} tiles/s, p95 {p95} ms, {failed} failed, {seconds} s</source>
        <translation>{level} : {rate} tuiles/s, p95 {p95} ms, {failed} en échec, {seconds} s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Starting: {what}</source>
        <translation>Démarrage : {what}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Measuring: {what}</source>
        <translation>Mesure : {what}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Stopping: {what}</source>
        <translation>Arrêt : {what}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>{runs} runs, one over the other</source>
        <translation>{runs} mesures superposées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>What can a server take?</source>
        <translation>Que supporte un serveur ?</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>What errors cost</source>
        <translation>Ce que coûtent les erreurs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>No recommendation</source>
        <translation>Pas de recommandation</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>At most {rate} requests/s, {in_flight} in flight</source>
        <translation>Au plus {rate} requêtes/s, {in_flight} en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>{in_flight} in flight, for {rate} tiles/s</source>
        <translation>{in_flight} en cours, pour {rate} tuiles/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>It went no further because {why}.</source>
        <translation>Arrêté là, car : {why}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>{refused} of {requests} requests were refused ({share} %).</source>
        <translation>{refused} requêtes sur {requests} ont été refusées ({share} %).</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Throughput against concurrency</source>
        <translation>Débit selon la simultanéité</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Throughput against rate</source>
        <translation>Débit selon la cadence</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Latency against concurrency</source>
        <translation>Latence selon la simultanéité</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Latency against rate, coordinated omission corrected</source>
        <translation>Latence selon la cadence, omission coordonnée corrigée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Latency by percentile</source>
        <translation>Latence par percentile</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Distribution of latencies</source>
        <translation>Distribution des latences</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Little&apos;s law: below the line, requests waited in this program</source>
        <translation>Loi de Little : sous la ligne, des requêtes attendaient dans ce programme</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Throughput against errors</source>
        <translation>Débit selon les erreurs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Latency against errors, retries included</source>
        <translation>Latence selon les erreurs, tentatives comprises</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Retries, and tiles given up</source>
        <translation>Nouvelles tentatives, et tuiles abandonnées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>requests in flight</source>
        <translation>requêtes en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>requests begun per second</source>
        <translation>requêtes commencées par seconde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>latency in ms</source>
        <translation>latence en ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>percentile</source>
        <translation>percentile</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>% of requests</source>
        <translation>% des requêtes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>throughput × latency</source>
        <translation>débit × latence</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>spoilt answers in %</source>
        <translation>réponses gâtées en %</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>per 100 tiles</source>
        <translation>pour 100 tuiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>USL</source>
        <translation>USL</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Amdahl&apos;s law</source>
        <translation>loi d’Amdahl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>as many as were in flight</source>
        <translation>autant qu’il y en avait en cours</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>retries</source>
        <translation>nouvelles tentatives</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>tiles given up</source>
        <translation>tuiles abandonnées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Find a capacity of 16</source>
        <translation>Trouver la capacité 16</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>The server works on 16 requests at a time, 40 ms each. Watch throughput grow up to 16 in flight and then stand still, while latency grows on: what is beyond only waits.</source>
        <translation>Le serveur traite 16 requêtes à la fois, 40 ms chacune. Le débit croît jusqu’à 16 en cours puis s’arrête, alors que la latence continue de croître : ce qui dépasse ne fait qu’attendre.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Rate limit of 50/s</source>
        <translation>Limite de 50/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>The server answers 50 requests a second and refuses the rest with 429. The sweep goes no higher at the second refusal, and looks for the rate from below.</source>
        <translation>Le serveur répond à 50 requêtes par seconde et refuse le reste avec 429. La mesure ne monte plus au deuxième refus, et cherche la cadence par en dessous.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>The price of errors</source>
        <translation>Le prix des erreurs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>0 to 30 % of the answers are spoilt: refusals, resets, truncated and slow bodies. Retries get nearly every tile in the end; what they cost shows in throughput and, above all, in p99.</source>
        <translation>0 à 30 % des réponses sont gâtées : refus, coupures, contenus tronqués et lents. Les nouvelles tentatives obtiennent presque toutes les tuiles à la fin ; ce qu’elles coûtent se voit dans le débit et, surtout, dans p99.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Like the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Light or dark, as the system is</source>
        <translation>Clair ou sombre, comme le système</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Light, whatever the system is</source>
        <translation>Clair, quel que soit le système</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Dark, whatever the system is</source>
        <translation>Sombre, quel que soit le système</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Form</source>
        <translation>&amp;Formulaire</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Show the form at the left</source>
        <translation>Montrer le formulaire à gauche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Show the charts beside the map</source>
        <translation>Montrer les graphiques à côté de la carte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Events and tables</source>
        <translation>Événements et &amp;tableaux</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Show what is below the map</source>
        <translation>Montrer ce qui est sous la carte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>F&amp;ull screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Give tiledl the whole screen</source>
        <translation>Donner tout l’écran à tiledl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Download</source>
        <translation>Télé&amp;chargement</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Tuning l&amp;ab</source>
        <translation>&amp;Banc d’essai</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Theme</source>
        <translation>Thè&amp;me</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/ways_out.py"/>
        <source>Use zoom {zoom}: %n tiles</source>
        <translation>
            <numerusform>Prendre le zoom {zoom} : %n tuile</numerusform>
            <numerusform>Prendre le zoom {zoom} : %n tuiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/ways_out.py"/>
        <source>Use zooms {lowest}–{highest}: %n tiles</source>
        <translation>
            <numerusform>Prendre les zooms {lowest}–{highest} : %n tuile</numerusform>
            <numerusform>Prendre les zooms {lowest}–{highest} : %n tuiles</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>B</source>
        <translation>o</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>kB</source>
        <translation>ko</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>TB</source>
        <translation>To</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles</source>
        <translation>
            <numerusform>%n tuile</numerusform>
            <numerusform>%n tuiles</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{days} d {hours} h</source>
        <translation>{days} j {hours} h</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{tiles} · about {size}</source>
        <translation>{tiles} · environ {size}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>at {size} a tile, by those seen so far</source>
        <translation>à {size} par tuile, d’après celles déjà vues</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>assuming {size} a tile until some have arrived</source>
        <translation>en supposant {size} par tuile, jusqu’à en avoir vu</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{tiles} (and {number} from before)</source>
        <translation>{tiles} (et {number} d’avant)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Stored</source>
        <translation>Enregistrées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Unchanged</source>
        <translation>Inchangées</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Absent</source>
        <translation>Absentes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Still missing</source>
        <translation>Encore manquantes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Saved</source>
        <translation>Économisé</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles equal to others, {size} not stored twice</source>
        <translation>
            <numerusform>%n tuile égale à d’autres, {size} non enregistrés deux fois</numerusform>
            <numerusform>%n tuiles égales à d’autres, {size} non enregistrés deux fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{requests}, %n of them retries</source>
        <translation>
            <numerusform>{requests}, dont %n nouvelle tentative</numerusform>
            <numerusform>{requests}, dont %n nouvelles tentatives</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{requests} (failed: {classes})</source>
        <translation>{requests} (en échec : {classes})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{time} at {rate} tiles/s</source>
        <translation>{time} à {rate} tuiles/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>W, S, E, N</source>
        <translation>O, S, E, N</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Zooms</source>
        <translation>Zooms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{lowest} to {highest}</source>
        <translation>{lowest} à {highest}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles in a file of {size}</source>
        <translation>
            <numerusform>%n tuile dans un fichier de {size}</numerusform>
            <numerusform>%n tuiles dans un fichier de {size}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Made by</source>
        <translation>Fait par</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>another program: it is shown, and never changed</source>
        <translation>un autre programme : affiché, et jamais modifié</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Tiles by zoom</source>
        <translation>Tuiles par zoom</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles that the source does not have</source>
        <translation>
            <numerusform>%n tuile que la source n’a pas</numerusform>
            <numerusform>%n tuiles que la source n’a pas</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Lowest zoom</source>
        <translation>Zoom le plus bas</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>The zoom of the overview</source>
        <translation>Le niveau de zoom de la vue d’ensemble</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Highest zoom</source>
        <translation>Zoom le plus haut</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>The zoom with the most detail: each step more has four times the tiles</source>
        <translation>Le niveau de zoom le plus détaillé : chaque niveau de plus a quatre fois plus de tuiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>&amp;Zooms</source>
        <translation>Ni&amp;veaux</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Use allowed zooms</source>
        <translation>Prendre les zooms permis</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Choose the zooms that the source allows</source>
        <translation>Choisir les niveaux de zoom que la source permet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Zoom range</source>
        <translation>Plage de zooms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Drag the ends, or the bar between them. The arrow keys move the highest zoom, and with Shift the lowest</source>
        <translation>Glissez les extrémités, ou la barre entre elles. Les flèches déplacent le zoom le plus haut, et avec Maj le plus bas</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>within {lowest}–{highest}</source>
        <translation>({lowest}–{highest})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Sampling {done} of {wanted} tiles…</source>
        <translation>Échantillon {done} sur {wanted} tuiles…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Not all sizes could be sampled: {problem}.</source>
        <translation>Toutes les tailles n’ont pas pu être mesurées : {problem}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>By zoom</source>
        <translation>Par zoom</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Tiles, size and time of each zoom</source>
        <translation>Tuiles, taille et durée de chaque zoom</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Sample sizes</source>
        <translation>Mesurer les tailles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Ask the source for up to three tiles of each zoom, to learn how large they are</source>
        <translation>Demander à la source jusqu’à trois tuiles de chaque zoom, pour savoir quelle taille elles ont</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>The time shows once tiles arrive.</source>
        <translation>La durée apparaît dès que des tuiles arrivent.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>The plan by zoom</source>
        <translation>Le plan par zoom</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Tiles, estimated size and time of each zoom</source>
        <translation>Tuiles, taille estimée et durée de chaque zoom</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 s</translation>
    </message>
</context>
</TS>
