// The service on Linux App Service: always awake, https only, no password to publish with.
@description('Name of the app, unique in Azure; its host name begins with it.')
param name string

@description('Region of the app.')
param location string

@description('Size of the plan.')
param sku string

@description('How many instances.')
param instances int

@description('Resource id of the subnet in which several instances reach each other; empty for one.')
param subnetId string

@description('Resource id of the identity the app runs as.')
param identityId string

@description('Client id of the identity; also the id of the bot.')
param clientId string

@description('Address of the tables.')
param tableEndpoint string

@description('The school\'s time zone, an IANA name.')
param timeZone string

@description('Further settings of the service. They win over the defaults here, and never over who the bot is and where its record is.')
param settings object

@description('Of Application Insights; empty to send nothing.')
param connectionString string

@description('Put on every resource.')
param tags object

var isGovernment = environment().name == 'AzureUSGovernment'

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: sku
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  // azd finds the app by this tag.
  tags: union(tags, { 'azd-service-name': 'checkinbot' })
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: instances > 1 ? subnetId : null
    siteConfig: {
      // The service finds the first in WEBSITE_PRIVATE_PORTS.
      vnetPrivatePortsCount: instances > 1 ? 1 : null
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet CheckinBot.dll'
      alwaysOn: true
      healthCheckPath: '/health/ready'
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(
      {
        ASPNETCORE_ENVIRONMENT: 'Production'
        School__TimeZone: timeZone
        Bot__AllowedTenants: tenant().tenantId
        Bot__PublicAddress: 'https://${app.properties.defaultHostName}'
        WEBSITES_CONTAINER_STOP_TIME_LIMIT: '40'
      },
      instances == 1 ? {} : { Cluster__Enabled: 'true', Cluster__MostInstances: string(instances) },
      isGovernment ? { ChannelService: 'https://botframework.azure.us' } : {},
      empty(connectionString) ? {} : { APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString },
      settings,
      {
        AZURE_CLIENT_ID: clientId
        MicrosoftAppType: 'UserAssignedMSI'
        MicrosoftAppId: clientId
        MicrosoftAppTenantId: tenant().tenantId
        Storage__TableEndpoint: tableEndpoint
        WEBSITE_RUN_FROM_PACKAGE: '1'
      }
    )
  }

  // What the service writes to its console, for az webapp log tail: ids and times, a week of it.
  resource logs 'config' = {
    name: 'logs'
    properties: {
      httpLogs: {
        fileSystem: {
          enabled: true
          retentionInDays: 7
          retentionInMb: 100
        }
      }
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

@description('Name of the app.')
output name string = app.name

@description('Resource id of the app.')
output id string = app.id

@description('Host name of the app.')
output host string = app.properties.defaultHostName
